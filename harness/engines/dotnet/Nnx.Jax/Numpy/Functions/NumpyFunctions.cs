using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax;

namespace Nnx.Jax.Numpy.Functions;

/// <summary>
/// The functions of <c>jax.numpy</c> over values of one run: operands are promoted and broadcast as NumPy does, with JAX's dtypes and weak types.
/// </summary>
public sealed partial class NumpyFunctions
{
    private readonly JaxContext _cx;

    internal NumpyFunctions(JaxContext context) => _cx = context;

    private LaxFunctions Lax => _cx.Lax;

    /// <summary>The default dtype of integers, int32 without 64-bit dtypes.</summary>
    public Dtype Int => _cx.Canonical(Dtype.Int64);

    /// <summary>The default dtype of floats, float32 without 64-bit dtypes.</summary>
    public Dtype Float => _cx.Canonical(Dtype.Float64);

    /// <summary>A Python number: weak where it is no bool.</summary>
    /// <param name="value">The number.</param>
    public JaxValue Weak(double value) => _cx.Literal(NDArray.ScalarOf(value, Float), weak: true);

    /// <summary>A Python integer.</summary>
    /// <param name="value">The number.</param>
    public JaxValue Weak(long value) => _cx.Literal(NDArray.ScalarOf(new System.Numerics.BigInteger(value), Int), weak: true);

    /// <summary>Runs a part that upstream jits, so that jaxprs show it as a call.</summary>
    /// <param name="name">The name that jaxprs show.</param>
    /// <param name="body">The part.</param>
    /// <param name="inputs">Its inputs.</param>
    internal JaxValue Jitted(string name, Func<JaxValue[], JaxValue> body, params JaxValue[] inputs) =>
        _cx.Transforms.Named(name, values => [body(values)], inputs)[0];
}
