using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Iteration;

/// <summary><c>nnx.while_loop</c> and <c>nnx.fori_loop</c>.</summary>
internal static class LoopFunctions
{
    private const string Module = "flax.nnx.transforms.iteration";

    private static readonly PyStr WhileTag = new("while_loop");
    private static readonly PyStr ForTag = new("fori_loop");

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Function("while_loop", "cond_fun, body_fun, init_val, *, graph=None, graph_updates=None", While, Module)
        .Function("fori_loop", "lower, upper, body_fun, init_val, *, unroll=None, graph=None, graph_updates=None", For, Module);

    private static PyObject While(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var mode = TransformMode.Of(flax, a.Optional(3), a.Optional(4));
        if (mode.IsSimple)
        {
            return SimpleLoops.While(flax, a[0], a[1], a[2], mode.IsGraph);
        }

        var passage = new Passage(flax, WhileTag);
        using var update = passage.Enter();
        var start = passage.Split(a[2]);
        var end = flax.Jax.Transforms.WhileLoop(
            LoopBody.Condition(flax, a[0]), LoopBody.While(flax, a[1]), new LoopNumbers(flax).Anticipate(start));
        return passage.MergeOutside(end);
    }

    private static PyObject For(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var mode = TransformMode.Of(flax, a.Optional(5), a.Optional(6));
        if (mode.IsSimple)
        {
            return SimpleLoops.For(flax, a[0], a[1], a[2], a[3], a[4], mode.IsGraph);
        }

        var passage = new Passage(flax, ForTag);
        using var update = passage.Enter();
        var start = passage.Split(a[3]);
        var numbers = new LoopNumbers(flax);
        var body = LoopBody.For(flax, a[2]);
        start = flax.Holds(TransformRules.ForiLoopReconciles)
            ? numbers.Reconcile(start, flax.Jax.Transforms.EvalShape(body, CallArguments.Of(a[0], start)))
            : numbers.Anticipate(start);
        var end = flax.Jax.Transforms.ForiLoop(a[0], a[1], body, start, a[4]);
        return passage.MergeOutside(end);
    }
}
