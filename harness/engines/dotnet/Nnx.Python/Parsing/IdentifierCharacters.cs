using System.Globalization;
using System.Text;

namespace Nnx.Python.Parsing;

/// <summary>Unicode's XID_Start and XID_Continue, on which Python's identifiers rest.</summary>
internal static class IdentifierCharacters
{
    public static bool IsAllowed(Rune rune, bool first) => IsStart(rune) || (!first && IsContinue(rune));

    /// <summary>Python's <c>str.isprintable</c> for one code point.</summary>
    public static bool IsPrintable(int codePoint) =>
        codePoint == ' ' || CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator);

    private static bool IsStart(Rune rune) => rune.Value is '_' or 0x1885 or 0x1886 or 0x2118 or 0x212E
        || (Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            && !IsStartLostByNormalization(rune.Value));

    private static bool IsContinue(Rune rune) => rune.Value is 0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x0E33 or 0x0EB3
        or 0xFF9E or 0xFF9F || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation;

    // Letters whose compatibility form does not start an identifier: UAX 31 takes them out of XID_Start.
    private static bool IsStartLostByNormalization(int value) =>
        value is 0x037A or 0x0E33 or 0x0EB3 or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76
            or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0xFF9E or 0xFF9F;
}
