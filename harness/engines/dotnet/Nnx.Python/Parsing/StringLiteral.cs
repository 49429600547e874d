namespace Nnx.Python.Parsing;

/// <summary>A string token taken apart: its prefix, and the range of the source between the quotes.</summary>
internal readonly record struct StringLiteral(StringPrefix Prefix, int Start, int End)
{
    public static StringLiteral Of(string source, int start, int end)
    {
        var quote = source.AsSpan(start, end - start).IndexOfAny('"', '\'') + start;
        var triple = end - quote >= 6 && source[quote + 1] == source[quote] && source[quote + 2] == source[quote];
        var width = triple ? 3 : 1;
        return new(StringPrefix.Parse(source.AsSpan(start, quote - start)), quote + width, end - width);
    }
}
