using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

/// <summary>The text of a span.</summary>
internal static class SourceExcerpt
{
    public static string Of(string source, SourceSpan span)
    {
        var lines = source.Split('\n');
        if (span.Line == span.EndLine)
        {
            return Cut(lines[span.Line - 1], span.Column, span.EndColumn);
        }

        var first = Cut(lines[span.Line - 1], span.Column, int.MaxValue).Trim();
        var between = lines[span.Line..(span.EndLine - 1)].Select(line => line.Trim());
        var last = Cut(lines[span.EndLine - 1], 0, span.EndColumn).Trim();
        return string.Join(' ', [first, .. between, last]);
    }

    // Columns count code points.
    private static string Cut(string line, int from, int to) =>
        string.Concat(line.EnumerateRunes().Take(to).Skip(from).Select(rune => rune.ToString()));
}
