using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>ema</c>: the exponential moving average of updates.</summary>
internal static class ExponentialAverage
{
    private const string Module = "optax.transforms._accumulation";

    public static NamedTupleShape State { get; } = new("EmaState", Module, "count", "ema");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "ema", "decay, debias=True, accumulator_dtype=None", Module, static call => Make(call.Context, call[0], call.Flag(1), call.Dtype(2)));

    public static PyObject Make(OptaxContext cx, Term decay, bool debias, PyObject accumulatorDtype) => new Transformation(cx, "ema", Module).Make(
        parameters => cx.New(State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters, accumulatorDtype)),
        call =>
        {
            var average = cx.Math.UpdateMoment(call.Updates, call.Field("ema"), decay, 1);
            var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
            var updates = debias ? cx.Math.BiasCorrection(average, decay, count) : average;
            return new(updates, cx.New(State, count, cx.Math.Cast(average, accumulatorDtype)));
        });
}
