using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in transforms.</summary>
internal static class TransformRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule RefusesBoundMethods { get; } = Table.Add(
        "nnx.transform-refuses-bound-methods", ">=0.12.1", "#5055",
        "Transforms refuse methods that are bound to a module.");

    public static Rule JitTagIsWrapper { get; } = Table.Add(
        "nnx.jit-tag-is-wrapper", ">=0.10.4", "nnx.transforms.compilation.jit",
        "Each jitted function has an update context of its own, and passes bare values into the trace.");

    public static Rule JitWrapped { get; } = Table.Add(
        "nnx.jit-wrapped", ">=0.10.7", "nnx.transforms.compilation.JitWrapped",
        "nnx.jit gives a JitWrapped object with lower, trace and eval_shape.");

    public static Rule JitBodyKeepsFields { get; } = Table.Add(
        "nnx.jit-body-keeps-fields", ">=0.12.1", "nnx.transforms.compilation.JitFn",
        "Attributes of the jitted callable no longer replace fields of the callable that JAX traces.");

    public static Rule JitStaticShardings { get; } = Table.Add(
        "nnx.jit-static-shardings", ">=0.12.1", "#4989",
        "in_shardings leave static arguments out.");

    public static Rule GradRefusesReduceAxes { get; } = Table.Add(
        "nnx.grad-refuses-reduce-axes", ">=0.10.5", "nnx.transforms.autodiff.grad",
        "grad and value_and_grad refuse reduce_axes themselves; before, JAX does.");

    public static Rule GradTakesAnyVariable { get; } = Table.Add(
        "nnx.grad-takes-any-variable", ">=0.12.0", "#4947",
        "A Variable as argument is differentiated whatever its class.");

    public static Rule DiffStateMapsPrefix { get; } = Table.Add(
        "nnx.diff-state-maps-prefix", ">=0.12.7", "nnx.DiffState.map_prefix",
        "Two DiffStates conflict only where their filters judge a shared Variable differently.");

    public static Rule LoopNumbersNodesAlone { get; } = Table.Add(
        "nnx.loop-numbers-nodes-alone", "<0.10.3", "19a4abf0, #4390",
        "A loop notes the numbers of each node of the carry by itself, where a step gives those of all nodes before it, too: two models never agree.");

    public static Rule LoopSharedNodesBroken { get; } = Table.Add(
        "nnx.loop-shared-nodes-broken", "<0.10.2", "c48905a2",
        "Noting the numbers of a carry asks a reference to a shared node for its children, which it lacks.");

    public static Rule LoopMessageSpaced { get; } = Table.Add(
        "nnx.loop-message-spaced", ">=0.10.3", "19a4abf0",
        "fori_loop's error about references has a space before the detail.");

    public static Rule ForiLoopReconciles { get; } = Table.Add(
        "nnx.fori-loop-reconciles", ">=0.12.3", "7255c612, 573cd25d",
        "fori_loop takes the reference structure from an abstract evaluation of the body, and leaves complaints about the carry to JAX.");

    public static Rule ScanPassesDefinitionsBeside { get; } = Table.Add(
        "nnx.scan-passes-definitions-beside", ">=0.12.1", "nnx.transforms.iteration._scan_split_in",
        "scan passes the definitions of nodes beside the carry, whose static parts may change from step to step.");

    public static Rule ScanForgetsVariables { get; } = Table.Add(
        "nnx.scan-forgets-variables", "==0.10.5", "nnx.transforms.iteration._insert_nodedefs",
        "A lone Variable as the carry of a scan comes out as a new Variable; the one outside keeps its value.");

    public static Rule CarryLeafIsNode { get; } = Table.Add(
        "nnx.scan-carry-leaf-is-node", ">=0.11.0", "e8984b70",
        "scan compares carries node by node, since nodes are pytrees.");

    public static Rule CustomVjpPerCall { get; } = Table.Add(
        "nnx.custom-vjp-per-call", ">=0.10.1", "#4306",
        "custom_vjp hands its rules to JAX anew in each call, and takes arrays as tangents.");

    public static Rule EvalShapeFreezes { get; } = Table.Add(
        "nnx.eval-shape-freezes", ">=0.12.1", "nnx.transforms.transforms._to_value_metadata",
        "eval_shape passes Variables through JAX as values with metadata.");

    public static Rule ControlTakesKeywords { get; } = Table.Add(
        "nnx.control-takes-keywords", ">=0.12.5", "nnx.cond",
        "cond and switch take arguments by name.");

    public static Rule TreeMode { get; } = Table.Add(
        "nnx.transform-tree-mode", ">=0.12.5", "nnx.set_graph_mode",
        "All transforms have a tree mode.");

    public static Rule GraphUpdates { get; } = Table.Add(
        "nnx.transform-graph-updates", ">=0.12.6", "nnx.set_graph_updates",
        "Transforms work on copies where graph_updates=False.");

    public static Rule RefusesCapturedResults { get; } = Table.Add(
        "nnx.transform-refuses-captured-results", ">=0.12.7", "nnx.extract.check_no_aliases",
        "Without graph updates a transform may not return a Variable of an outer trace level.");

    public static Rule CachedPartialAsksUpdates { get; } = Table.Add(
        "nnx.cached-partial-asks-updates", ">=0.12.7", "nnx.cached_partial",
        "cached_partial also needs graph updates, and says so.");

    public static IEnumerable<Rule> All => Table.Rules;
}
