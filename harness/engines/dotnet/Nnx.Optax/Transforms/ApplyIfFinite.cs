using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>apply_if_finite</c>: updates that are not finite are left out, up to so many in a row.</summary>
internal static class ApplyIfFinite
{
    private const string Module = "optax.transforms._conditionality";

    public static NamedTupleShape State { get; } = new(
        "ApplyIfFiniteState", Module, "notfinite_count", "last_finite", "total_notfinite", "inner_state");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "apply_if_finite", "inner, max_consecutive_errors", Module, static call => Make(call.Context, call[0], call[1]));

    private static PyObject Make(OptaxContext cx, PyObject transformation, Term most)
    {
        var inner = Transformation.WithExtraArguments(cx, transformation);
        return new Transformation(cx, "apply_if_finite", Module).Make(
            parameters => cx.New(
                State, cx.Numpy.Counter(), cx.Numpy.Array(PyBool.True, cx.Functions.Find("jax.numpy", "bool_")), cx.Numpy.Counter(),
                Transformation.Init(cx, inner, parameters)),
            call =>
            {
                var before = call.Field("inner_state");
                var finite = cx.Numpy.Call("all", cx.Numpy.Array(new PyList(
                    cx.Trees.Leaves(call.Updates).Select(p => cx.Numpy.Call("all", cx.Numpy.IsFinite(p)).Value))));
                var wrong = cx.Numpy.Where(finite, cx.Numpy.Counter(), SafeNumerics.SafeIncrement(cx, call.Field("notfinite_count")));
                var (updates, after) = Branch.Choose(
                    cx,
                    cx.Numpy.Or(finite, wrong > most),
                    () => Transformation.Update(cx, inner, call.Updates, before, call.Parameters, call.Extra),
                    () => new(cx.Math.ZerosLike(call.Updates), before));
                var total = call.Field("total_notfinite");
                total = cx.Numpy.Where(finite, total, SafeNumerics.SafeIncrement(cx, total));
                return new(updates, cx.New(State, wrong, finite, total, after));
            },
            UpdateSignatures.Extra);
    }
}
