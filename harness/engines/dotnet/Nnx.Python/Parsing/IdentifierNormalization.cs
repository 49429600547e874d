using System.Text;

namespace Nnx.Python.Parsing;

/// <summary>
/// The compatibility form (NFKC) in which Python compares identifiers. Programs run without culture data, so the scripts are listed here
/// whose letters are in that form already, and the letters are replaced that formulas use; anything else is refused, not guessed.
/// </summary>
internal static class IdentifierNormalization
{
    private static readonly (char First, char Last)[] Stable =
    [
        ('\u00c0', '\u0131'), ('\u0134', '\u013e'), ('\u0141', '\u0148'), ('\u014a', '\u017e'), ('\u0180', '\u01c3'), ('\u01cd', '\u01f0'),
        ('\u01f4', '\u02af'), ('\u0370', '\u0373'), ('\u0375', '\u0386'), ('\u0388', '\u03cf'), ('\u03d7', '\u03ef'), ('\u03f3', '\u03f3'),
        ('\u03f7', '\u03f8'), ('\u03fa', '\u0482'), ('\u048a', '\u052f'), ('\u05d0', '\u05ea'), ('\u0620', '\u064a'), ('\u3041', '\u3096'), ('\u30a1', '\u30fe'), ('\u4e00', '\u9fff'),
        ('\uac00', '\ud7a3'),
    ];

    private const string Replaced = "\u00aa\u00b5\u00ba\u017f\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5\uff3f";
    private const string Replacements = "a\u03bcos\u03b8\u03c6\u03c0\u03ba\u03c1\u03b5_";

    /// <summary>The normal form, or null where it is not known.</summary>
    public static string? Normalize(string identifier)
    {
        if (Ascii.IsValid(identifier))
        {
            return identifier;
        }

        var characters = new char[identifier.Length];
        for (var i = 0; i < identifier.Length; i++)
        {
            if (Normalize(identifier[i]) is not { } normal)
            {
                return null;
            }

            characters[i] = normal;
        }

        return new(characters);
    }

    private static char? Normalize(char c)
    {
        var replaced = Replaced.IndexOf(c, StringComparison.Ordinal);
        return c switch
        {
            < '\u0080' => c,
            _ when replaced >= 0 => Replacements[replaced],
            _ when Array.Exists(Stable, range => c >= range.First && c <= range.Last) => c,

            // Full-width letters and digits stand as far from ASCII as the full-width exclamation mark.
            (>= '\uff10' and <= '\uff19') or (>= '\uff21' and <= '\uff3a') or (>= '\uff41' and <= '\uff5a') => (char)(c - '\uff01' + '!'),
            _ => null,
        };
    }
}
