using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>apply_every</c>: updates summed over some steps and passed on at the last of them.</summary>
internal static class ApplyEvery
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ApplyEvery", Module, "count", "grad_acc");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax("apply_every", "k=1", Module, static call => Make(call.Context, call[0]));

    private static PyObject Make(OptaxContext cx, Term k) => new Transformation(cx, "apply_every").Make(
        parameters => cx.New(State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters)),
        call =>
        {
            var at = call.Field("count") % k;
            var goesOn = at.IsNot(0);
            var sums = cx.Trees.Map(call.Updates, call.Field("grad_acc"), (g, sum) => goesOn * sum + g);
            var emits = at.Is(k - 1);
            var updates = cx.Trees.Map(sums, sum => emits * sum);
            return new(updates, cx.New(State, SafeNumerics.SafeIncrement(cx, call.Field("count")) % k, sums));
        });
}
