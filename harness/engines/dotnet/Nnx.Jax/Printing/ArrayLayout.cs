using System.Text;
using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Printing;

/// <summary>NumPy's <c>array2string</c>: nested brackets, wrapped lines, and three elements at either end of what is too long.</summary>
internal sealed class ArrayLayout
{
    private const int Threshold = 1000;
    private const int EdgeItems = 3;

    private readonly NDArray _array;
    private readonly int[] _strides;
    private readonly IElementFormat _format;
    private readonly string _separator;
    private readonly bool _summary;

    private ArrayLayout(NDArray array, string separator)
    {
        (_array, _strides, _separator) = (array, array.Shape.Strides(), separator);
        _summary = IsSummarised(array);
        _format = FormatOf(array, Shown(0, 0));
    }

    public static bool IsSummarised(NDArray array) => array.Size > Threshold;

    /// <param name="array">The array.</param>
    /// <param name="separator">Between elements: a space, or a comma and a space.</param>
    /// <param name="prefix">Characters before the first bracket, which later lines are indented by.</param>
    /// <param name="width">Characters on a line.</param>
    public static string Text(NDArray array, string separator, int prefix, int width)
        => array.Size == 0 ? "[]" : new ArrayLayout(array, separator).Nested(0, 0, new string(' ', prefix + 1), width);

    private static IElementFormat FormatOf(NDArray array, IEnumerable<int> shown) => array.Dtype.Kind switch
    {
        DtypeKind.Bool => new BoolFormat(array),
        DtypeKind.Float when array.Dtype != Dtype.BFloat16 => new RealFormat(array, shown),
        DtypeKind.Complex => new ComplexFormat(array, shown),
        DtypeKind.SignedInteger or DtypeKind.UnsignedInteger => new IntegerFormat(array, shown.ToArray()),
        _ => new PlainFormat(array),
    };

    private bool IsCut(int axis) => _summary && _array.Shape[axis] > 2 * EdgeItems;

    private IEnumerable<int> Indices(int axis)
    {
        var length = _array.Shape[axis];
        return IsCut(axis)
            ? Enumerable.Range(0, EdgeItems).Concat(Enumerable.Range(length - EdgeItems, EdgeItems))
            : Enumerable.Range(0, length);
    }

    private IEnumerable<int> Shown(int axis, int start) => axis == _array.Rank
        ? [start]
        : Indices(axis).SelectMany(index => Shown(axis + 1, start + (index * _strides[axis])));

    private string Nested(int axis, int start, string indent, int width)
    {
        if (axis == _array.Rank)
        {
            return _format.Text(start);
        }

        var body = axis == _array.Rank - 1 ? Row(axis, start, indent, width) : Block(axis, start, indent, width);
        return $"[{body[indent.Length..]}]";
    }

    private string Block(int axis, int start, string indent, int width)
    {
        var lines = new string('\n', _array.Rank - axis - 1);
        var (text, position) = (new StringBuilder(), 0);
        foreach (var index in Indices(axis))
        {
            if (position > 0)
            {
                text.Append(_separator.TrimEnd()).Append(lines);
            }

            if (position++ == EdgeItems && IsCut(axis))
            {
                text.Append(indent).Append("...").Append(_separator.TrimEnd()).Append(lines);
            }

            text.Append(indent).Append(Nested(axis + 1, start + (index * _strides[axis]), indent + " ", width - 1));
        }

        return text.ToString();
    }

    private string Row(int axis, int start, string indent, int width)
    {
        var room = width - Math.Max(_separator.TrimEnd().Length, 1);
        var (text, line, position) = (new StringBuilder(), indent, 0);
        foreach (var index in Indices(axis))
        {
            if (position > 0)
            {
                line += _separator;
            }

            if (position++ == EdgeItems && IsCut(axis))
            {
                Extend("...");
                line += _separator;
            }

            Extend(_format.Text(start + (index * _strides[axis])));
        }

        return text.Append(line).ToString();

        void Extend(string word)
        {
            if (line.Length + word.Length > room && line.Length > indent.Length)
            {
                text.Append(line.TrimEnd()).Append('\n');
                line = indent;
            }

            line += word;
        }
    }
}
