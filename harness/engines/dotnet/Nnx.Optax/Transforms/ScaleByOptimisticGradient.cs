using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_optimistic_gradient</c> (Mokhtari et al., 2019).</summary>
internal static class ScaleByOptimisticGradient
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByOptimisticGradientState", Module, "is_initial_step", "previous_gradient");

    public static void Define(ModuleBuilder module) => module.Optax(
        "scale_by_optimistic_gradient", "alpha=1.0, beta=1.0", Module, static call => Make(call.Context, call[0], call[1]));

    public static PyObject Make(OptaxContext cx, Term alpha, Term beta)
    {
        var skips = cx.Holds(TransformRules.OptimismSkipsTheFirstStep);
        return new Transformation(cx, "scale_by_optimistic_gradient").Make(
            parameters => skips
                ? cx.New(State, cx.Numpy.Array(PyBool.True), cx.Math.ZerosLike(parameters))
                : cx.New(Trace.State, cx.Math.ZerosLike(parameters)),
            call =>
            {
                var updates = cx.Trees.Map(call.Updates, call.Field(skips ? "previous_gradient" : "trace"), (now, before) =>
                {
                    before = skips ? cx.Numpy.Where(call.Field("is_initial_step"), now, before) : before;
                    return (alpha + beta) * now - beta * before;
                });
                return new(updates, skips ? cx.New(State, cx.Numpy.Array(PyBool.False), call.Updates) : cx.New(Trace.State, call.Updates));
            });
    }
}
