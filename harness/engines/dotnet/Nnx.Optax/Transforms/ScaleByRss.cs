using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_rss</c>: updates over the root of the sum of their squares, AdaGrad (Duchi et al., 2011).</summary>
internal static class ScaleByRss
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByRssState", Module, "sum_of_squares");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_rss", "initial_accumulator_value=0.1, eps=1e-07", Module, static call => Make(call.Context, call[0], call[1]));

    public static PyObject Make(OptaxContext cx, Term initial, Term eps) => new Transformation(cx, "scale_by_rss").Make(
        parameters => cx.New(State, cx.Math.FullLike(parameters, initial)),
        call =>
        {
            var sums = cx.Trees.Map(call.Updates, call.Field("sum_of_squares"), (g, t) => SafeNumerics.AbsSquared(cx, g) + t);
            var inverse = cx.Trees.Map(sums, t => cx.Numpy.Where(t > 0, cx.Numpy.Rsqrt(t + eps), cx.Number(0.0)));
            return new(cx.Math.Mul(inverse, call.Updates), cx.New(State, sums));
        });
}
