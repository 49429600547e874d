using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Catalogue.Scenarios;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>The YAML lines of a claim.</summary>
internal static partial class ClaimText
{
    /// <summary>The lines of one item of the list, without line ends.</summary>
    public static IReadOnlyList<string> Lines(Claim claim, string indent)
    {
        var lines = new List<string> { $"{indent}- {ScenarioKeys.Releases}: {Quoted(claim.Releases.Text)}" };
        if (claim.Configurations.Count > 0)
        {
            lines.Add($"{indent}  {ScenarioKeys.Configurations}: [{string.Join(", ", claim.Configurations.Select(Plain))}]");
        }

        lines.Add($"{indent}  {ScenarioKeys.Outcome}: {ScenarioWords.Of(claim.Outcome)}");
        if (claim.Error is { } error)
        {
            lines.Add($"{indent}  {ScenarioKeys.Error}: {Plain(error)}");
        }

        if (claim.Message is { } message)
        {
            lines.Add($"{indent}  {ScenarioKeys.Message}: {Quoted(message)}");
        }

        return lines;
    }

    /// <summary>A word as it is where YAML takes it for text, quoted otherwise.</summary>
    public static string Plain(string text) => WordPattern().IsMatch(text) ? text : Quoted(text);

    /// <summary>A double-quoted scalar on one line.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\t' => "\\t",
                '\u0085' or '\u00a0' or '\u2028' or '\u2029' or '\ufeff' => Escape(letter),
                _ when char.IsControl(letter) => Escape(letter),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Escape(char letter) => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?!(?:null|true|false|yes|no|on|off|y|n)\z)[A-Za-z_][\w.-]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
