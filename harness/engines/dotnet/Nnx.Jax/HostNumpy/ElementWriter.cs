using System.Globalization;
using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>Arrays of Python numbers, converted as NumPy converts them.</summary>
internal static class ElementWriter
{
    /// <summary>An array of leaves.</summary>
    /// <exception cref="PyRaise">OverflowError where an integer does not fit, TypeError where a leaf is no number.</exception>
    public static NDArray Write(JaxContext cx, IReadOnlyList<PyObject> leaves, Shape shape, Dtype dtype)
    {
        if ((long)leaves.Count * dtype.ItemSize > int.MaxValue)
        {
            throw PyError.Of(ExceptionTypes.MemoryError, $"Unable to allocate an array with shape {shape} and data type {dtype.Name}");
        }

        var bytes = new byte[leaves.Count * dtype.ItemSize];
        for (var i = 0; i < leaves.Count; i++)
        {
            Scalar(cx, leaves[i], dtype).Bytes.CopyTo(bytes.AsSpan(i * dtype.ItemSize));
        }

        return NDArray.FromBytes(dtype, shape, bytes);
    }

    /// <summary>One leaf as an array without dimensions.</summary>
    public static NDArray Scalar(JaxContext cx, PyObject leaf, Dtype dtype)
    {
        switch (leaf)
        {
            case IHostArray host:
                return cx.Backend.Convert(host.Snapshot, dtype).WithShape([]);
            case JaxArray array:
                return cx.Backend.Convert(array.Value, dtype).WithShape([]);
            case PyBool flag:
                return NDArray.ScalarOf(new BigInteger(flag.Small), dtype);
            case PyInt integer:
                return Integer(integer.Value, dtype);
            case PyFloat number:
                return dtype.IsInteger && !double.IsFinite(number.Value) ? throw NotFinite(number.Value) : NDArray.ScalarOf(number.Value, dtype);
            case PyComplex complex:
                return dtype.IsComplex || dtype == Dtype.Bool
                    ? NDArray.ScalarOf(complex.Value, dtype)
                    : throw PyError.Type($"{(dtype.IsFloating ? "float" : "int")}() argument must be a string or a real number, not 'complex'");
            case PyNone when dtype.IsFloating:
                return NDArray.ScalarOf(double.NaN, dtype);
            case Tracer tracer:
                throw Errors.TracerErrors.Array(tracer);
        }

        return cx.Python.CallSlot(leaf, dtype.IsInteger ? Slot.Int : Slot.Float) switch
        {
            PyInt made => Integer(made.Value, dtype),
            PyFloat made => NDArray.ScalarOf(made.Value, dtype),
            _ => throw PyError.Type($"{(dtype.IsInteger ? "int() argument must be a string, a bytes-like object or a real number" : "float() argument must be a string or a real number")}, not '{leaf.Type.Name}'"),
        };
    }

    private static NDArray Integer(BigInteger value, Dtype dtype)
    {
        if (IntegerInfo.Of(dtype) is { } info && (value < info.Min || value > info.Max))
        {
            throw PyError.Overflow(string.Create(CultureInfo.InvariantCulture, $"Python integer {value} out of bounds for {dtype.Name}"));
        }

        return NDArray.ScalarOf(value, dtype);
    }

    private static PyRaise NotFinite(double value) => double.IsNaN(value)
        ? PyError.Value("cannot convert float NaN to integer")
        : PyError.Overflow("cannot convert float infinity to integer");
}
