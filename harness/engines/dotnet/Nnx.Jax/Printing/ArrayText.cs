using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Printing;

/// <summary>Arrays as JAX and NumPy 2 print them with default print options.</summary>
public static class ArrayText
{
    private const int LineWidth = 75;

    /// <summary><c>repr</c> of a jax array: <c>Array([1., 2.], dtype=float32)</c>.</summary>
    /// <param name="array">The array; random keys print their data.</param>
    /// <param name="weakType">Whether the array is weakly typed.</param>
    public static string JaxRepr(NDArray array, bool weakType = false)
    {
        if (array.Dtype.IsKey)
        {
            return $"Array({array.Shape}, dtype={array.Dtype}) overlaying:\n{NumpyStr(array.Bitcast(Dtype.UInt32))}";
        }

        const string Prefix = "Array(";
        var tail = $"dtype={array.Dtype}{(weakType ? ", weak_type=True" : string.Empty)})";
        var text = array.Size == 0 ? $"[], shape={array.Shape}" : ArrayLayout.Text(array, ", ", Prefix.Length, LineWidth - 1);

        // JAX widens the gap where it means to break the line, but breaks none.
        var last = text.Length - text.LastIndexOf('\n') + 1;
        var gap = last + tail.Length + 1 > LineWidth ? new string(' ', Prefix.Length) : " ";
        return $"{Prefix}{text},{gap}{tail}";
    }

    /// <summary><c>str</c> of a jax array, which is that of the NumPy array; keys print as they do in <c>repr</c>.</summary>
    /// <param name="array">The array.</param>
    public static string JaxStr(NDArray array) => array.Dtype.IsKey ? JaxRepr(array) : NumpyStr(array);

    /// <summary><c>str</c> of a NumPy array: <c>[1. 2.]</c>; of one without dimensions, that of the scalar.</summary>
    /// <param name="array">The array.</param>
    public static string NumpyStr(NDArray array) => array.Rank == 0 ? ScalarText.Str(array) : ArrayLayout.Text(array, " ", 0, LineWidth);

    /// <summary><c>repr</c> of a NumPy array: <c>array([1., 2.], dtype=float32)</c>; the dtype is left out where the elements imply it.</summary>
    /// <param name="array">The array.</param>
    public static string NumpyRepr(NDArray array)
    {
        const string Prefix = "array(";
        var text = Prefix + ArrayLayout.Text(array, ", ", Prefix.Length, LineWidth - 1);
        var extras = new List<string>();
        if ((array.Size == 0 && array.Shape != [0]) || ArrayLayout.IsSummarised(array))
        {
            extras.Add($"shape={array.Shape}");
        }

        if (array.Size == 0 || array.Dtype.Code is not (DtypeCode.Int64 or DtypeCode.Float64 or DtypeCode.Complex128 or DtypeCode.Bool))
        {
            extras.Add($"dtype={array.Dtype}");
        }

        if (extras.Count == 0)
        {
            return text + ")";
        }

        var tail = string.Join(", ", extras) + ")";
        text += ",";
        var last = text.Length - (text.LastIndexOf('\n') + 1);
        var gap = last + tail.Length + 1 > LineWidth ? "\n" + new string(' ', Prefix.Length) : " ";
        return text + gap + tail;
    }
}
