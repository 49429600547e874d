using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_yogi</c>: Adam whose second moment moves by its sign (Zaheer et al., 2018).</summary>
internal static class ScaleByYogi
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "scale_by_yogi", "b1=0.9, b2=0.999, eps=0.001, eps_root=0.0, initial_accumulator_value=1e-06", "optax._src.transform",
        static call => Make(call.Context, call[0], call[1], call[2], call[3], call[4]));

    public static PyObject Make(OptaxContext cx, Term b1, Term b2, Term eps, Term epsRoot, Term initial) =>
        new Transformation(cx, "scale_by_yogi").Make(
            parameters => cx.New(
                ScaleByAdam.State, cx.Numpy.Counter(), cx.Math.FullLike(parameters, initial), cx.Math.FullLike(parameters, initial)),
            call =>
            {
                var mu = cx.Math.UpdateMoment(call.Updates, call.Field("mu"), b1, 1);
                var nu = cx.Trees.Map(call.Updates, call.Field("nu"), (g, v) =>
                {
                    var square = SafeNumerics.AbsSquared(cx, g);
                    return v - (1 - b2) * cx.Numpy.Sign(v - square) * square;
                });
                var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
                var updates = ScaleByAdam.Quotient(
                    cx, cx.Math.BiasCorrection(mu, b1, count), cx.Math.BiasCorrection(nu, b2, count), v => cx.Numpy.Sqrt(v + epsRoot) + eps);
                return new(updates, cx.New(ScaleByAdam.State, count, mu, nu));
            });
}
