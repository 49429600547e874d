using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>Runs functions of <c>jax.numpy</c> for NumPy: at once, outside of every trace, in 64 bits, with NumPy's promotion.</summary>
internal static class HostOperations
{
    /// <summary>Computes something in NumPy's world.</summary>
    public static T Run<T>(JaxContext cx, Func<NumpyFunctions, T> body)
    {
        var (x64, shown) = (cx.X64, cx.IsShown);
        (cx.X64, cx.IsShown) = (true, false);
        try
        {
            using (cx.Enter(cx.Evaluation))
            {
                return body(cx.Numpy);
            }
        }
        finally
        {
            (cx.X64, cx.IsShown) = (x64, shown);
        }
    }

    /// <summary>A value as NumPy reads it: arrays of any kind, numbers, lists.</summary>
    public static NDArray Read(JaxContext cx, PyObject value, Dtype? dtype = null)
    {
        var array = value switch
        {
            IHostArray host => host.Snapshot,
            JaxValue jax => FromJax(cx, jax),
            _ => FromSequence(cx, value, dtype),
        };
        return dtype is null || array.Dtype == dtype ? array : cx.Backend.Convert(array, dtype);
    }

    /// <summary>The dtype that Python leaves have in common for NumPy.</summary>
    public static Dtype TypeOf(IEnumerable<PyObject> leaves)
    {
        Dtype? result = null;
        foreach (var leaf in leaves)
        {
            var dtype = LeafType(leaf);
            result = result is null ? dtype : NumpyPromotion.Promote(result, dtype)
                ?? throw PyError.Type($"The DType {result} could not be promoted by {dtype}.");
        }

        return result ?? Dtype.Float64;
    }

    /// <summary>Two operands brought to the dtype that NumPy computes in.</summary>
    public static (NDArray Left, NDArray Right) Promote(JaxContext cx, PyObject left, PyObject right)
    {
        var (x, y) = (Read(cx, left), Read(cx, right));
        var dtype = IsWeak(left) && !IsWeak(right) ? NumpyPromotion.WithScalar(y.Dtype, x.Dtype.Kind)
            : IsWeak(right) && !IsWeak(left) ? NumpyPromotion.WithScalar(x.Dtype, y.Dtype.Kind)
            : NumpyPromotion.Promote(x.Dtype, y.Dtype) ?? throw PyError.Type("The dtypes could not be promoted");
        CheckFits(left, dtype);
        CheckFits(right, dtype);
        return (To(cx, x, dtype), To(cx, y, dtype));
    }

    /// <summary>An array in another dtype.</summary>
    public static NDArray To(JaxContext cx, NDArray array, Dtype dtype) => array.Dtype == dtype ? array : cx.Backend.Convert(array, dtype);

    /// <summary>Whether a value is a Python number, whose width does not count in promotion.</summary>
    public static bool IsWeak(PyObject value) => value is PyInt or PyFloat or PyComplex && value is not IHostArray;

    private static void CheckFits(PyObject value, Dtype dtype)
    {
        if (value is PyInt integer && value is not PyBool && IntegerInfo.Of(dtype) is { } info && (integer.Value < info.Min || integer.Value > info.Max))
        {
            throw PyError.Overflow(FormattableString.Invariant($"Python integer {integer.Value} out of bounds for {dtype.Name}"));
        }
    }

    private static NDArray FromJax(JaxContext cx, JaxValue value)
    {
        if (value.Dtype.IsKey)
        {
            throw Errors.KeyErrors.NoHostArray(cx);
        }

        return Numpy.ArrayConversions.Alive(value.Concrete ?? throw Errors.TracerErrors.Array(value)).Value;
    }

    private static NDArray FromSequence(JaxContext cx, PyObject value, Dtype? dtype)
    {
        if (cx.Python.FindAttribute(value, "__array__") is { } convert && value is not PyType)
        {
            return Read(cx, cx.Python.Call(convert), dtype);
        }

        var nested = NestedSequence.Read(cx, value);
        return ElementWriter.Write(cx, nested.Leaves, nested.Shape, dtype ?? TypeOf(nested.Leaves));
    }

    private static Dtype LeafType(PyObject leaf) => leaf switch
    {
        IHostArray host => host.Snapshot.Dtype,
        JaxValue value => value.Dtype,
        PyBool => Dtype.Bool,
        PyInt integer => integer.IsSmall ? Dtype.Int64 : integer.Value.Sign > 0 && integer.Value <= ulong.MaxValue ? Dtype.UInt64
            : throw new UnsupportedConstructException("numpy arrays of objects"),
        PyFloat => Dtype.Float64,
        PyComplex => Dtype.Complex128,
        _ => throw new UnsupportedConstructException($"numpy array of {leaf.Type.Name}"),
    };
}
