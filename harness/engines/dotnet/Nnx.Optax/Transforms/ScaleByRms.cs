using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_rms</c> and <c>scale_by_stddev</c>: updates over the root of their second moment (Hinton, 2012; Graves, 2013).</summary>
internal static class ScaleByRms
{
    private const string Module = "optax._src.transform";
    private const string Parameters = "decay=0.9, eps=1e-08, initial_scale=0.0, eps_in_sqrt=True, bias_correction=False";

    public static NamedTupleShape State { get; } = new("ScaleByRmsState", Module, "nu");

    public static NamedTupleShape StateWithCount { get; } = new("ScaleByRmsWithCountState", Module, "count", "nu");

    public static NamedTupleShape CenteredState { get; } = new("ScaleByRStdDevState", Module, "mu", "nu");

    public static NamedTupleShape CenteredStateWithCount { get; } = new("ScaleByRStdDevWithCountState", Module, "count", "mu", "nu");

    public static void Define(ModuleBuilder module) => module
        .Class(State)
        .Class(CenteredState)
        .Optax("scale_by_rms", Parameters, Module, static call => Make(call.Context, Options(call)))
        .Optax("scale_by_stddev", Parameters, Module, static call => MakeCentered(call.Context, Options(call)));

    public static PyObject Make(OptaxContext cx, RmsOptions options) => new Transformation(cx, "scale_by_rms").Make(
        parameters => StateOf(cx, options, cx.Numpy.Counter, cx.Math.FullLike(parameters, options.InitialScale)),
        call =>
        {
            var nu = cx.Math.UpdateMomentPerElementNorm(call.Updates, call.Field("nu"), options.Decay, 2);
            var count = options.BiasCorrection ? SafeNumerics.SafeIncrement(cx, call.Field("count")) : default;
            var corrected = options.BiasCorrection ? cx.Math.BiasCorrection(nu, options.Decay, count) : nu;
            var updates = cx.Trees.Map(call.Updates, corrected, (g, n) => Inverse(cx, options, n) * g);
            return new(updates, StateOf(cx, options, () => count, nu));
        });

    public static PyObject MakeCentered(OptaxContext cx, RmsOptions options) => new Transformation(cx, "scale_by_stddev").Make(
        parameters => CenteredStateOf(
            cx, options, cx.Numpy.Counter, cx.Math.ZerosLike(parameters), cx.Math.FullLike(parameters, options.InitialScale)),
        call =>
        {
            var mu = cx.Math.UpdateMoment(call.Updates, call.Field("mu"), options.Decay, 1);
            var nu = cx.Math.UpdateMomentPerElementNorm(call.Updates, call.Field("nu"), options.Decay, 2);
            var count = options.BiasCorrection ? SafeNumerics.SafeIncrement(cx, call.Field("count")) : default;
            var (mean, square) = options.BiasCorrection
                ? (cx.Math.BiasCorrection(mu, options.Decay, count), cx.Math.BiasCorrection(nu, options.Decay, count))
                : (mu, nu);
            var updates = cx.Trees.Map(call.Updates, mean, square, (g, m, n) => Inverse(cx, options, n - SafeNumerics.AbsSquared(cx, m)) * g);
            return new(updates, CenteredStateOf(cx, options, () => count, mu, nu));
        });

    private static RmsOptions Options(OptaxArguments call) => new(call[0], call[1], call[2], call.Flag(3), call.Flag(4));

    private static Term Inverse(OptaxContext cx, RmsOptions options, Term variance) => options.EpsInSqrt
        ? cx.Numpy.Rsqrt(variance + options.Eps)
        : 1 / (cx.Numpy.Sqrt(variance) + options.Eps);

    private static PyTuple StateOf(OptaxContext cx, RmsOptions options, Func<Term> count, PyObject nu) =>
        options.BiasCorrection ? cx.New(StateWithCount, count(), nu) : cx.New(State, nu);

    private static PyTuple CenteredStateOf(OptaxContext cx, RmsOptions options, Func<Term> count, PyObject mu, PyObject nu) =>
        options.BiasCorrection ? cx.New(CenteredStateWithCount, count(), mu, nu) : cx.New(CenteredState, mu, nu);
}
