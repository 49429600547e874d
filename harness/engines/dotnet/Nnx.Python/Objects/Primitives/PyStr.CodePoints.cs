namespace Nnx.Python.Objects.Primitives;

public partial class PyStr
{
    private const int CachedUnits = 256;
    private static readonly PyStr[] Units = [.. Enumerable.Range(0, CachedUnits).Select(unit => new PyStr(((char)unit).ToString()))];
    private int _length = -1;

    /// <summary>How many code points there are.</summary>
    public int Length
    {
        get
        {
            if (_length < 0)
            {
                _length = CountCodePoints(Value);
            }

            return _length;
        }
    }

    /// <summary>Whether every code point is one UTF-16 unit, so that places in the text and in the host's string agree.</summary>
    public bool IsSimple => Length == Value.Length;

    /// <summary>A text of one UTF-16 unit; those of Latin-1 are shared.</summary>
    public static PyStr OfUnit(char unit) => unit < CachedUnits ? Units[unit] : new PyStr(unit.ToString());

    /// <summary>A text of one code point.</summary>
    public static PyStr OfCodePoint(int codePoint) => codePoint <= char.MaxValue
        ? OfUnit((char)codePoint)
        : new PyStr(char.ConvertFromUtf32(codePoint));

    /// <summary>Place in the host's string of a code point, which may be the end.</summary>
    public int ToUnits(int codePoint)
    {
        if (IsSimple)
        {
            return codePoint;
        }

        var unit = 0;
        for (var i = 0; i < codePoint && unit < Value.Length; i++)
        {
            unit += IsPairAt(Value, unit) ? 2 : 1;
        }

        return unit;
    }

    /// <summary>Number of code points before a place in the host's string.</summary>
    public int ToCodePoints(int unit) => IsSimple ? unit : CountCodePoints(Value.AsSpan(0, unit));

    /// <summary>The code points as numbers; lone surrogates stand for themselves.</summary>
    public static IEnumerable<int> CodePointsOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPairAt(text, i))
            {
                yield return char.ConvertToUtf32(text[i], text[++i]);
            }
            else
            {
                yield return text[i];
            }
        }
    }

    internal static bool IsPairAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    private static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        if (first < 0)
        {
            return text.Length;
        }

        var count = first;
        for (var i = first; i < text.Length; i++, count++)
        {
            if (IsPairAt(text, i))
            {
                i++;
            }
        }

        return count;
    }
}
