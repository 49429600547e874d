using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nnx.Conformance.Reports.Site;

/// <summary>Turns any text into a file name that every file system keeps apart, case-insensitive ones too.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    // Windows keeps these for devices, whatever the extension.
    private static readonly HashSet<string> Devices = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Lower-case letters, digits, <c>-</c> and <c>_</c> stay; all else becomes <c>~</c> and four hex digits.</summary>
    public static string Safe(string text)
    {
        var name = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_')
            {
                name.Append(letter);
            }
            else
            {
                name.Append('~').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        if (name.Length == 0 || Devices.Contains(name.ToString()))
        {
            name.Append('~');
        }

        return name.Length <= Longest ? name.ToString() : Shortened(name.ToString(), text);
    }

    private static string Shortened(string name, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)));
        return $"{name[..(Longest - 34)]}~~{hash[..32]}";
    }
}
