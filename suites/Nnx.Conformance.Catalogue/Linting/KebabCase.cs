using System.Text.RegularExpressions;

namespace Nnx.Conformance.Catalogue.Linting;

/// <summary>Lower-case words joined by hyphens: what ids and tags look like.</summary>
internal static partial class KebabCase
{
    public static bool Holds(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+([-.][a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
