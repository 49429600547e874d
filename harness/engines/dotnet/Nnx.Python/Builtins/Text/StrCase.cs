using System.Globalization;
using System.Text;
using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Text;

/// <summary>Members of <c>str</c> that change upper and lower case.</summary>
internal static class StrCase
{
    public static void Define(ClassBuilder c) => c
        .Method("lower", "self, /", (_, a) => new PyStr(Lower(StrMembers.Self(a))))
        .Method("upper", "self, /", (_, a) => new PyStr(Upper(StrMembers.Self(a))))
        .Method("casefold", "self, /", (_, a) => new PyStr(
            Lower(StrMembers.Self(a)).Replace("ß", "ss", StringComparison.Ordinal).Replace("ς", "σ", StringComparison.Ordinal)))
        .Method("capitalize", "self, /", (_, a) => new PyStr(Capitalize(StrMembers.Self(a))))
        .Method("swapcase", "self, /", (_, a) => new PyStr(SwapCase(StrMembers.Self(a))))
        .Method("title", "self, /", (_, a) => new PyStr(Title(StrMembers.Self(a))));

    public static string Upper(string text)
    {
        var upper = text.ToUpperInvariant();
        if (Ascii.IsValid(text))
        {
            return upper;
        }

        return upper.Replace("ß", "SS", StringComparison.Ordinal).Replace("ŉ", "ʼN", StringComparison.Ordinal)
            .Replace("ﬁ", "FI", StringComparison.Ordinal).Replace("ﬂ", "FL", StringComparison.Ordinal)
            .Replace("ﬀ", "FF", StringComparison.Ordinal);
    }

    public static string Lower(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var lower = text.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();
        return text.Contains('Σ', StringComparison.Ordinal) ? FinalSigma(text, lower) : lower;
    }

    private static string FinalSigma(string text, string lower)
    {
        if (lower.Length != text.Length)
        {
            return lower;
        }

        var result = new StringBuilder(lower);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == 'Σ' && i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
            {
                result[i] = 'ς';
            }
        }

        return result.ToString();
    }

    private static string Capitalize(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var first = PyStr.IsPairAt(text, 0) ? 2 : 1;
        return TitleOf(text[..first]) + Lower(text[first..]);
    }

    private static string SwapCase(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var part = rune.ToString();
            result.Append(Rune.IsUpper(rune) ? Lower(part) : Rune.IsLower(rune) ? Upper(part) : part);
        }

        return result.ToString();
    }

    private static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var part = rune.ToString();
            result.Append(inWord ? Lower(part) : TitleOf(part));
            inWord = Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter;
        }

        return result.ToString();
    }

    private static string TitleOf(string letter) => letter switch
    {
        "ß" => "Ss",
        "ﬁ" => "Fi",
        "ﬂ" => "Fl",
        "ﬀ" => "Ff",
        "ǆ" or "Ǆ" or "ǅ" => "ǅ",
        "ǉ" or "Ǉ" or "ǈ" => "ǈ",
        "ǌ" or "Ǌ" or "ǋ" => "ǋ",
        "ǳ" or "Ǳ" or "ǲ" => "ǲ",
        _ => Upper(letter),
    };
}
