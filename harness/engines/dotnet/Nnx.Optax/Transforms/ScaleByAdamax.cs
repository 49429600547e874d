using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_adamax</c>: Adam with the infinity norm (Kingma and Ba, 2014).</summary>
internal static class ScaleByAdamax
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "scale_by_adamax", "b1=0.9, b2=0.999, eps=1e-08", "optax._src.transform", static call => Make(call.Context, call[0], call[1], call[2]));

    public static PyObject Make(OptaxContext cx, Term b1, Term b2, Term eps) => new Transformation(cx, "scale_by_adamax").Make(
        parameters => cx.New(ScaleByAdam.State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters), cx.Math.ZerosLike(parameters)),
        call =>
        {
            var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
            var mu = cx.Math.UpdateMoment(call.Updates, call.Field("mu"), b1, 1);
            var nu = cx.Math.UpdateInfinityMoment(call.Updates, call.Field("nu"), b2, eps);
            var updates = cx.Math.Div(cx.Math.BiasCorrection(mu, b1, count), nu);
            return new(updates, cx.New(ScaleByAdam.State, count, mu, nu));
        });
}
