using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_amsgrad</c>: Adam with the largest second moment so far (Reddi et al., 2018).</summary>
internal static class ScaleByAmsgrad
{
    private const string Module = "optax._src.transform";

    public const string Parameters =
        "b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, mu_dtype=None, bias_correction_mu=True, bias_correction_nu=True";

    public static NamedTupleShape State { get; } = new("ScaleByAmsgradState", Module, "count", "mu", "nu", "nu_max");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_amsgrad", Parameters, Module,
        static call => Make(call.Context, new(call[0], call[1], call[2], call[3], call.Dtype(4), false), call.Flag(5), call.Flag(6)));

    public static PyObject Make(OptaxContext cx, AdamOptions options, bool correctsMean, bool correctsSquare) =>
        new Transformation(cx, "scale_by_amsgrad").Make(
            parameters => cx.New(
                State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters, options.MuDtype), cx.Math.ZerosLike(parameters), cx.Math.ZerosLike(parameters)),
            call =>
            {
                var mu = cx.Math.UpdateMoment(call.Updates, call.Field("mu"), options.B1, 1);
                var nu = cx.Math.UpdateMomentPerElementNorm(call.Updates, call.Field("nu"), options.B2, 2);
                var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
                var mean = correctsMean ? cx.Math.BiasCorrection(mu, options.B1, count) : mu;
                var square = correctsSquare ? cx.Math.BiasCorrection(nu, options.B2, count) : nu;
                var most = cx.Trees.Map(call.Field("nu_max"), square, cx.Numpy.Maximum);
                var updates = ScaleByAdam.Quotient(cx, mean, most, v => cx.Numpy.Sqrt(v + options.EpsRoot) + options.Eps);
                return new(updates, cx.New(State, count, cx.Math.Cast(mu, options.MuDtype), nu, most));
            });
}
