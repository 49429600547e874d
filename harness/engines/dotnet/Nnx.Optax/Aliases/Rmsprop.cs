using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Aliases;

/// <summary><c>rmsprop</c>.</summary>
internal static class Rmsprop
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "rmsprop",
        "learning_rate, decay=0.9, eps=1e-08, initial_scale=0.0, eps_in_sqrt=True, centered=False, momentum=None, nesterov=False, bias_correction=False",
        "optax._src.alias", Make);

    private static PyObject Make(OptaxArguments call)
    {
        var (cx, momentum) = (call.Context, call[6]);
        var options = new RmsOptions(call[1], call[2], call[3], call.Flag(4), call.Flag(8));
        return Chain.Make(
            cx,
            call.Flag(5) ? ScaleByRms.MakeCentered(cx, options) : ScaleByRms.Make(cx, options),
            ScaleByLearningRate.Make(cx, call[0]),
            momentum.IsNone ? Identity.Make(cx) : Trace.Make(cx, momentum, call.Flag(7), PyNone.Value));
    }
}
