using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Numerics;

/// <summary>The functions of optax's <c>numerics</c> module.</summary>
internal static class SafeNumerics
{
    /// <summary><c>abs_sq</c>: the squared absolute value of an array.</summary>
    public static Term AbsSquared(OptaxContext cx, Term x)
    {
        if (x.Value is not (JaxValue or IHostArray))
        {
            throw PyError.Value($"`abs_sq` accepts only NDarrays, got: {cx.Python.Str(x)}.");
        }

        return (x.Method("conj") * x).Attribute("real");
    }

    /// <summary><c>safe_norm</c>: a norm whose gradient is 0 where it is at most <paramref name="minimum"/>.</summary>
    public static Term SafeNorm(OptaxContext cx, Term x, Term minimum, PyObject? ord = null, PyObject? axis = null, bool keepdims = false)
    {
        PyObject order = ord ?? PyNone.Value, along = axis ?? PyNone.Value;
        var norm = Norm(x, keepdims: true);
        var masked = cx.Numpy.Where(norm <= minimum, cx.Numpy.OnesLike(x), x);
        var narrow = keepdims ? norm : along is PyNone ? cx.Numpy.Squeeze(norm) : cx.Numpy.With(["axis"], "squeeze", norm, along);
        var safe = Norm(masked, keepdims);
        return cx.Numpy.Where(narrow <= minimum, minimum, safe);

        Term Norm(Term of, bool keepdims) => cx.Term(cx.Functions.Call(
            "jax.numpy.linalg", "norm", ["ord", "axis", "keepdims"], of, order, along, PyBool.Of(keepdims)));
    }

    /// <summary><c>safe_root_mean_squares</c>.</summary>
    public static Term SafeRootMeanSquares(OptaxContext cx, Term x, Term minimum)
    {
        var rms = cx.Numpy.Sqrt(cx.Numpy.Mean(AbsSquared(cx, x)));
        var masked = cx.Numpy.Where(rms <= minimum, cx.Numpy.OnesLike(x), x);
        return cx.Numpy.Where(rms <= minimum, minimum, cx.Numpy.Sqrt(cx.Numpy.Mean(AbsSquared(cx, masked))));
    }

    /// <summary><c>safe_increment</c>: one more, unless that would overflow.</summary>
    public static Term SafeIncrement(OptaxContext cx, Term count)
    {
        var array = cx.Numpy.AsArray(count);
        var dtype = ((JaxValue)array.Value).Dtype;
        if (!cx.Holds(NumericRules.IncrementsTakeAnyNumber) && dtype != Dtype.Int32)
        {
            throw PyError.Assertion($"[Chex] Assertion assert_type failed: Error in type compatibility check: input 0 has type {dtype.Name} but expected <class 'jax.numpy.int32'>.");
        }

        if (!dtype.IsInteger && !dtype.IsFloating)
        {
            throw PyError.Value($"Cannot safely increment count with dtype {dtype.Name}, valid dtypes are subdtypes of \"jnp.integer\" or \"jnp.floating\".");
        }

        PyObject most = dtype.IsInteger ? PyInt.Of(IntegerInfo.Of(dtype)!.Max) : new PyFloat(FloatInfo.Of(dtype)!.Max);
        var largest = cx.Numpy.Array(most, array.Dtype);
        var one = cx.Numpy.Array(PyInt.Of(1), array.Dtype);
        return cx.Numpy.Where(count < largest, count + one, largest);
    }
}
