using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Aliases;

/// <summary><c>sgd</c> and its relatives that only scale gradients.</summary>
internal static class Sgd
{
    private const string Module = "optax._src.alias";

    public static void Define(ModuleBuilder module) => module.Optax(
        "sgd", "learning_rate, momentum=None, nesterov=False, accumulator_dtype=None", Module,
        static call => Make(call.Context, call[0], call[1], call.Flag(2), call[3]));

    public static PyObject Make(OptaxContext cx, Term rate, Term momentum, bool nesterov, PyObject accumulatorDtype) => Chain.Make(
        cx,
        momentum.IsNone ? Identity.Make(cx) : Trace.Make(cx, momentum, nesterov, Dtypes.Canonical(cx, accumulatorDtype)),
        ScaleByLearningRate.Make(cx, rate));
}
