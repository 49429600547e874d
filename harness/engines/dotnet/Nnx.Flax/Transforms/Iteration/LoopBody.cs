using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration;

/// <summary>What loops let JAX trace: merges the carry, calls, splits it again, and insists on the same references.</summary>
internal static class LoopBody
{
    private const string Module = "flax.nnx.transforms.iteration";

    private static readonly NativeClass ConditionFn = BodyFunction.Describe("WhileLoopCondFn", Module);
    private static readonly NativeClass WhileFn = BodyFunction.Describe("WhileLoopBodyFn", Module);
    private static readonly NativeClass ForFn = BodyFunction.Describe("ForiLoopBodyFn", Module);
    private static readonly PyStr WhileTag = new("while_loop_body");
    private static readonly PyStr ForTag = new("fori_loop_body");

    /// <summary>The condition of a while loop.</summary>
    public static BodyFunction Condition(FlaxContext flax, PyObject function) => new(
        flax.Python, ConditionFn, function, [], attributesWin: true, (body, pure) =>
            flax.Python.Call(body.Function, new Passage(flax, null).MergeInside(pure.Values[0])));

    /// <summary>The body of a while loop.</summary>
    public static BodyFunction While(FlaxContext flax, PyObject function) => new(
        flax.Python, WhileFn, function, [], attributesWin: true, (body, pure) =>
        {
            var passage = new Passage(flax, WhileTag);
            using var update = passage.Enter();
            var carry = passage.MergeInside(new LoopNumbers(flax).Forget(pure.Values[0]));
            var result = passage.Split(flax.Python.Call(body.Function, carry));
            CheckReferences(flax, "while_loop", pure.Values[0], result);
            return result;
        });

    /// <summary>The body of a for loop; it takes the step's number, too.</summary>
    public static BodyFunction For(FlaxContext flax, PyObject function) => new(
        flax.Python, ForFn, function, [], attributesWin: true, (body, pure) =>
        {
            var passage = new Passage(flax, ForTag);
            using var update = passage.Enter();
            var reconciles = flax.Holds(TransformRules.ForiLoopReconciles);
            var start = pure.Values[1];
            var carry = passage.MergeInside(reconciles ? start : new LoopNumbers(flax).Forget(start));
            var result = passage.Split(flax.Python.Call(body.Function, pure.Values[0], carry));
            if (!reconciles)
            {
                CheckReferences(flax, "fori_loop", start, result);
            }

            return result;
        });

    private static void CheckReferences(FlaxContext flax, string loop, PyObject before, PyObject after)
    {
        try
        {
            flax.Jax.Trees.Flatten(before).Structure.FlattenUpTo(after);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.ValueError))
        {
            var field = flax.Holds(GraphRules.OuterIndexes) ? "outer_index" : "index_mapping";
            var space = loop == "fori_loop" && flax.Holds(TransformRules.LoopMessageSpaced) ? " " : "";
            throw PyError.Value($"nnx.{loop} requires body function's input and output to have the same reference and pytree structure, "
                + $"but they differ. If the mismatch comes from `{field}` field, you might have modified reference structure within the "
                + $"body function, which is not allowed.{space}Detail of the mismatch: \n {flax.Python.Str(raised.Value)}");
        }
    }
}
