using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Numerics;

/// <summary>Functions of the main module that are no transformations: norms, counters, moments, <c>scale_gradient</c>.</summary>
internal static class NumericFunctions
{
    private const string Numerics = "optax._src.numerics";
    private const string Trees = "optax.tree_utils._tree_math";

    public static void Define(ModuleBuilder module) => module
        .Optax("safe_norm", "x, min_norm, ord=None, axis=None, keepdims=False", Numerics, static call =>
            SafeNumerics.SafeNorm(call.Context, call[0], call[1], call.OrNull(2), call.OrNull(3), call.Flag(4)))
        .Optax("safe_root_mean_squares", "x, min_rms", Numerics, static call => SafeNumerics.SafeRootMeanSquares(call.Context, call[0], call[1]))
        .Optax("safe_increment", "count", Numerics, static call => SafeNumerics.SafeIncrement(call.Context, call[0]))
        .Optax("safe_int32_increment", "count", Numerics, static call => SafeNumerics.SafeIncrement(call.Context, call[0]))
        .Optax("global_norm", "updates", "optax._src.linear_algebra", static call => GlobalNorm(call))
        .Optax("update_moment", "updates, moments, decay, order", Trees, static call =>
            call.Context.Math.UpdateMoment(call[0], call[1], call[2], Order(call)))
        .Optax("update_moment_per_elem_norm", "updates, moments, decay, order", Trees, static call =>
            call.Context.Math.UpdateMomentPerElementNorm(call[0], call[1], call[2], Order(call)))
        .Optax("update_infinity_moment", "updates, moments, decay, eps", Trees, static call =>
            call.Context.Math.UpdateInfinityMoment(call[0], call[1], call[2], call[3]))
        .Optax("bias_correction", "moment, decay, count", Trees, static call => call.Context.Math.BiasCorrection(call[0], call[1], call[2]))
        .Optax("scale_gradient", "inputs, scale", "optax._src.utils", static call => ScaleGradient(call.Context, call[0], call[1]));

    private static Term GlobalNorm(OptaxArguments call)
    {
        if (call.Context.Holds(NameRules.GlobalNormWarns))
        {
            call.Context.Python.Warn(ExceptionTypes.DeprecationWarning, "optax.global_norm is deprecated in favor of optax.tree.norm");
        }

        return call.Context.Math.GlobalNorm(call[0]);
    }

    private static int Order(OptaxArguments call) => call[3].Value is PyInt { IsSmall: true } order
        ? (int)order.Small
        : throw new UnsupportedConstructException("a moment of an order that is no int");

    private static PyObject ScaleGradient(OptaxContext cx, PyObject inputs, Term scale)
    {
        if (scale.Is(1.0).IsTrue)
        {
            return inputs;
        }

        if (scale.Is(0.0).IsTrue)
        {
            return cx.Trees.Map(inputs, x => cx.Numpy.Lax("stop_gradient", x));
        }

        var function = cx.Functions.Call("jax", "custom_vjp", Closures.Of("_scale_gradient", "inputs", static (_, a) => a[0]));
        cx.Python.CallMethod(
            function, "defvjp",
            Closures.Of("_scale_gradient_fwd", "inputs", static (_, a) => new PyTuple(a[0], PyNone.Value)),
            Closures.Of("_scale_gradient_bwd", "residuals, g", (_, a) => new PyTuple(cx.Trees.Map(a[1], g => g * scale))));
        return cx.Python.Call(function, inputs);
    }
}
