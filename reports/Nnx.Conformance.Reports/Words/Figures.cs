using System.Globalization;

namespace Nnx.Conformance.Reports.Words;

/// <summary>Writes numbers.</summary>
internal static class Figures
{
    /// <summary>A count with separators: <c>5,738</c>.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 scenario</c>, <c>302 scenarios</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Count(count)} {noun}s";

    /// <summary>A share in percent with one digit, never rounded up to all nor down to none.</summary>
    public static string Percent(int part, int whole)
    {
        if (whole == 0 || part == 0)
        {
            return "0 %";
        }

        if (part == whole)
        {
            return "100 %";
        }

        var share = Math.Clamp(100.0 * part / whole, 0.1, 99.9);
        return share.ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A length for the stylesheet: <c>12.34%</c>.</summary>
    public static string Length(int part, int whole) =>
        (whole == 0 ? 0 : 100.0 * part / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
