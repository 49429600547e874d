using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_distance_over_gradients</c> (Ivgi et al., 2023).</summary>
internal static class DistanceOverGradients
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new(
        "ScaleByDistanceOverGradientsState", Module, "max_dist", "grad_sum_of_squares", "init_params");

    public static void Define(ModuleBuilder module) => module.Optax(
        "scale_by_distance_over_gradients", "reps_rel=1e-06, eps=1e-08, param_dtype=float32, global_scale=1.0", Module,
        static call => Make(call.Context, call[0], call[1], call.Bound.Optional(2) ?? call.Context.Numpy.Float32, call[3]));

    private static PyObject Make(OptaxContext cx, Term relative, Term eps, PyObject dtype, Term scale) =>
        new Transformation(cx, "scale_by_distance_over_gradients").Make(
            parameters => cx.New(
                State,
                cx.Trees.Map(parameters, x => relative * (1 + Length(cx, x))),
                cx.Trees.Map(parameters, _ => cx.Numpy.Zeros(PyInt.Of(1))),
                cx.Math.Cast(parameters, dtype)),
            call =>
            {
                var start = call.Field("init_params");
                var far = cx.Trees.Map(call.Field("max_dist"), call.Bound[2], start, (d, x, y) => cx.Numpy.Maximum(d, Length(cx, x - y)));
                var sums = cx.Trees.Map(call.Field("grad_sum_of_squares"), call.Updates, (sum, g) => sum + cx.Numpy.Sum(cx.Numpy.Square(g)));
                Term Step(Term g, Term d, Term sum) => scale * (d / cx.Numpy.Sqrt(sum + eps)) * g;

                // Older releases pass the arguments in another order: the distance in place of the gradient, and so on.
                var updates = cx.Holds(TransformRules.DistanceMapsUpdates)
                    ? cx.Trees.Map(call.Updates, far, sums, Step)
                    : cx.Trees.Map(far, sums, call.Updates, Step);
                return new(updates, cx.New(State, far, sums, start));
            },
            UpdateSignatures.WithParameters);

    private static Term Length(OptaxContext cx, Term x) => cx.Numpy.Sqrt(cx.Numpy.Sum(cx.Numpy.Square(x)));
}
