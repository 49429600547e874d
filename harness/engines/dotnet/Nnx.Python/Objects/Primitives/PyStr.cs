namespace Nnx.Python.Objects.Primitives;

/// <summary>A text. Programs count in code points, the host in UTF-16 units.</summary>
public partial class PyStr : PyObject
{
    private long _hash;

    /// <summary>Makes a text.</summary>
    public PyStr(string value) => Value = value;

    /// <summary>The empty text.</summary>
    public static PyStr Empty { get; } = new("");

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Str;

    /// <summary>Python's <c>hash</c> of the text; the same in every run, so that runs can be compared.</summary>
    public long Hash
    {
        get
        {
            if (_hash == 0)
            {
                _hash = HashOf(Value);
            }

            return _hash;
        }
    }

    /// <summary>The hash of a text that is no object yet.</summary>
    public static long HashOf(string text)
    {
        // FNV-1a over UTF-16 units, never 0 so that 0 can mean "not computed".
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var unit in text)
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }

            hash ^= hash >> 29;
            var result = (long)(hash & 0x1FFF_FFFF_FFFF_FFFF);
            return result == 0 ? 1 : result;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
