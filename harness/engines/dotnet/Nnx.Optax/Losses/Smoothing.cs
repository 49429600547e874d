using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary><c>smooth_labels</c>: a share of certainty given to all classes alike.</summary>
internal static class Smoothing
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "smooth_labels", "labels, alpha, *, axis=-1, where=None", "optax.losses._smoothing", static call => Smooth(call));

    private static Term Smooth(OptaxArguments call)
    {
        var (cx, labels, alpha, where) = (call.Context, call[0], call[1], call[3]);
        new Checks(cx).Floating(labels);
        var classes = where.IsNone
            ? cx.Numpy.Call("size", labels, call[2])
            : cx.Numpy.With(["keepdims"], "sum", where, call[2], PyBool.True);
        return (1.0 - alpha) * labels + alpha / classes;
    }
}
