using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Aliases;

/// <summary><c>lbfgs</c>.</summary>
internal static class Lbfgs
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "lbfgs", "learning_rate=None, memory_size=10, scale_init_precond=True, linesearch=scale_by_zoom_linesearch", "optax._src.alias", Make);

    private static PyObject Make(OptaxArguments call)
    {
        var cx = call.Context;
        var search = call.Bound.Optional(3) ?? throw new UnsupportedConstructException("optax.lbfgs with its own line search");
        return Chain.Make(
            cx,
            ScaleByLbfgs.Make(cx, call[1], call.Flag(2)),
            call[0].IsNone ? Scale.Make(cx, cx.Number(-1.0)) : ScaleByLearningRate.Make(cx, call[0]),
            search is PyNone ? Identity.Make(cx) : search);
    }
}
