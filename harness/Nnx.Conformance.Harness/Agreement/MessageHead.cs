using System.Text.RegularExpressions;

namespace Nnx.Conformance.Harness.Agreement;

/// <summary>The part of an error message that is compared: its first line, without what differs from run to run.</summary>
public static partial class MessageHead
{
    private const int Length = 160;

    /// <summary>Addresses, ids and paths masked, blanks joined, first line, 160 characters.</summary>
    public static string Of(string? message)
    {
        var text = Address().Replace(message ?? "", "0x");
        text = FilePath().Replace(text, "/path");
        text = Identity().Replace(text, "id");
        text = Blanks().Replace(text.Trim(), " ");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return Cut(end < 0 ? text : text[..end]);
    }

    // Characters are Unicode's, not UTF-16's, as for the Python that recorded them.
    private static string Cut(string line) =>
        line.Length <= Length ? line : string.Concat(line.EnumerateRunes().Take(Length));

    [GeneratedRegex("0x[0-9a-fA-F]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"(/[\w.+-]+){2,}")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"\bid=\d+|\d{9,}")]
    private static partial Regex Identity();

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Blanks();
}
