using System.Globalization;
using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Errors;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Core;

public sealed partial class JaxContext
{
    /// <summary>A concrete array of a value whose dtype is canonical already.</summary>
    /// <param name="value">The elements.</param>
    /// <param name="weakType">Whether a Python scalar brought the dtype.</param>
    public JaxArray Array(NDArray value, bool weakType = false) => new(this, value, new Aval(value.Shape, value.Dtype, weakType));

    /// <summary>Makes a <c>np.ndarray</c>; the part that knows NumPy sets it.</summary>
    internal Func<NDArray, PyObject> MakeHostArray { get; set; }

    /// <summary>The dtype itself with 64-bit dtypes enabled, else its 32-bit counterpart.</summary>
    public Dtype Canonical(Dtype dtype) => Canonicalisation.Canonical(dtype, X64);

    /// <summary>A value of the program as primitives take it.</summary>
    /// <param name="value">An array, a tracer, a Python number, a NumPy array, or an object with <c>__jax_array__</c>.</param>
    /// <exception cref="PyRaise">TypeError, where it is none of those.</exception>
    public JaxValue ToValue(PyObject value) => TryToValue(value) ?? throw TypeErrors.NotAJaxType(this, value);

    /// <summary>A value of the program as primitives take it; null where it is none.</summary>
    public JaxValue? TryToValue(PyObject value)
    {
        switch (value)
        {
            case JaxValue direct:
                return direct;
            case IHostArray host: // before the numbers, since np.float64 is a float too, but brings a strong type
                return Host(host.Snapshot);
            case PyBool flag:
                return Literal(NDArray.Scalar(flag.Small != 0), weak: false);
            case PyInt integer:
                return Integer(integer.Value);
            case PyFloat number:
                return Literal(NDArray.ScalarOf(number.Value, Canonical(Dtype.Float64)), weak: true);
            case PyComplex complex:
                return Literal(NDArray.ScalarOf(complex.Value, Canonical(Dtype.Complex128)), weak: true);
            default:
                return Python.FindAttribute(value, "__jax_array__") is { } convert && value is not PyType
                    ? TryToValue(Python.Call(convert))
                    : null;
        }
    }

    /// <summary>The abstract value of something that <see cref="TryToValue"/> takes; null where it takes it not.</summary>
    public Aval? AvalOf(PyObject value) => TryToValue(value)?.Aval;

    internal JaxArray Literal(NDArray value, bool weak) =>
        new(this, value, new Aval(value.Shape, value.Dtype, weak), isLiteral: true);

    private JaxArray Host(NDArray value)
    {
        var dtype = Canonical(value.Dtype);
        var array = ReferenceEquals(dtype, value.Dtype) ? value : Backend.Convert(value, dtype);
        return new JaxArray(this, array, new Aval(array.Shape, dtype), isLiteral: array.Rank == 0);
    }

    private JaxArray Integer(BigInteger value)
    {
        var dtype = Canonical(Dtype.Int64);
        var fits = dtype == Dtype.Int32 ? value >= int.MinValue && value <= int.MaxValue : value >= long.MinValue && value <= long.MaxValue;
        return fits
            ? Literal(NDArray.ScalarOf(value, dtype), weak: true)
            : throw PyError.Overflow(string.Create(CultureInfo.InvariantCulture, $"Python int {value} too large to convert to {dtype.Name}"));
    }
}
