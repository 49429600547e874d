using System.Globalization;
using System.Text;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Text;

/// <summary>Members of <c>str</c> that ask what kind of characters a text has.</summary>
internal static class StrTests
{
    public static void Define(ClassBuilder c)
    {
        Every(c, "isalpha", IsAlpha);
        Every(c, "isalnum", rune => IsAlpha(rune) || IsNumeric(rune));
        Every(c, "isdecimal", rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber);
        Every(c, "isdigit", IsDigit);
        Every(c, "isnumeric", IsNumeric);
        Every(c, "isspace", rune => rune.IsBmp && PythonWhitespace.Contains((char)rune.Value));
        c.Method("isascii", "self, /", (_, a) => PyBool.Of(Ascii.IsValid(StrMembers.Self(a))))
            .Method("isprintable", "self, /", (_, a) => PyBool.Of(PyStr.CodePointsOf(StrMembers.Self(a)).All(StrRepr.IsPrintable)))
            .Method("isidentifier", "self, /", (_, a) => PyBool.Of(IsIdentifier(StrMembers.Self(a))))
            .Method("islower", "self, /", (_, a) => PyBool.Of(IsCased(StrMembers.Self(a), Rune.IsUpper, Rune.IsLower)))
            .Method("isupper", "self, /", (_, a) => PyBool.Of(IsCased(StrMembers.Self(a), Rune.IsLower, Rune.IsUpper)))
            .Method("istitle", "self, /", (_, a) => PyBool.Of(IsTitle(StrMembers.Self(a))));
    }

    /// <summary>Whether a text is a name that a program could use, keywords included.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!(rune.Value == '_' || IsAlpha(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber
                || (!first && Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation)))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    private static bool IsAlpha(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter;

    private static bool IsDigit(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            return true;
        }

        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNumber && CharUnicodeInfo.GetDigitValue(rune.ToString(), 0) >= 0;
    }

    private static bool IsNumeric(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber || CharUnicodeInfo.GetNumericValue(rune.ToString(), 0) >= 0;

    private static bool IsCased(string text, Func<Rune, bool> wrong, Func<Rune, bool> right)
    {
        var found = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (wrong(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.TitlecaseLetter)
            {
                return false;
            }

            found |= right(rune);
        }

        return found;
    }

    private static bool IsTitle(string text)
    {
        var (inWord, found) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsUpper(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.TitlecaseLetter)
            {
                if (inWord)
                {
                    return false;
                }

                (inWord, found) = (true, true);
            }
            else if (Rune.IsLower(rune))
            {
                if (!inWord)
                {
                    return false;
                }
            }
            else
            {
                inWord = false;
            }
        }

        return found;
    }

    private static void Every(ClassBuilder c, string name, Func<Rune, bool> test) =>
        c.Method(name, "self, /", (_, a) =>
        {
            var text = StrMembers.Self(a);
            foreach (var rune in text.EnumerateRunes())
            {
                if (!test(rune))
                {
                    return PyBool.False;
                }
            }

            return PyBool.Of(text.Length > 0);
        });
}
