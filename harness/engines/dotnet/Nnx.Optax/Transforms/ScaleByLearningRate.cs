using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_learning_rate</c>: downhill by a rate or a schedule of rates.</summary>
internal static class ScaleByLearningRate
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "scale_by_learning_rate", "learning_rate=None, *, flip_sign=True", "optax._src.transform",
        static call => Make(call.Context, call[0], call.Flag(1)));

    public static PyObject Make(OptaxContext cx, Term rate, bool flipSign = true)
    {
        if (rate.IsNone && cx.Holds(TransformRules.RatesMayBeNone))
        {
            return Identity.Make(cx);
        }

        var sign = flipSign ? -1 : 1;
        return Interpreter.IsCallable(rate)
            ? ScaleBySchedule.Make(cx, count => sign * rate.Call(count))
            : Scale.Make(cx, sign * rate);
    }
}
