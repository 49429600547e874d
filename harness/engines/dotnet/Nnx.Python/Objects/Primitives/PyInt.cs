using System.Numerics;

namespace Nnx.Python.Objects.Primitives;

/// <summary>An int of any size. Values that fit 64 bits are kept in a long.</summary>
public class PyInt : PyObject
{
    private const int SmallestCached = -8;
    private const int LargestCached = 1024;
    private static readonly PyInt[] Cache =
        [.. Enumerable.Range(SmallestCached, LargestCached - SmallestCached + 1).Select(i => new PyInt(i))];

    private readonly long _small;
    private readonly object? _big;

    /// <summary>Makes an int; prefer <see cref="Of(long)"/>, which reuses small ones.</summary>
    protected internal PyInt(long value) => _small = value;

    /// <summary>Makes an int of any size; prefer <see cref="Of(BigInteger)"/>.</summary>
    protected internal PyInt(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            _small = (long)value;
        }
        else
        {
            _big = value;
        }
    }

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Int;

    /// <summary>Whether the value fits 64 bits.</summary>
    public bool IsSmall => _big is null;

    /// <summary>The value where it <see cref="IsSmall"/>.</summary>
    public long Small => _small;

    /// <summary>The value.</summary>
    public BigInteger Value => _big is BigInteger big ? big : _small;

    /// <summary>An int of a value.</summary>
    public static PyInt Of(long value) =>
        value is >= SmallestCached and <= LargestCached ? Cache[value - SmallestCached] : new PyInt(value);

    /// <summary>An int of a value.</summary>
    public static PyInt Of(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : new PyInt(value);
}
