namespace Nnx.Python.Parsing;

/// <summary>A source as the tokenizer reads it: no byte order mark, lines ended by <c>\n</c>, the last one too.</summary>
internal sealed class SourceText
{
    private const char ByteOrderMark = '\ufeff';

    public SourceText(string text, string fileName)
    {
        FileName = fileName;
        if (text.StartsWith(ByteOrderMark))
        {
            text = text[1..];
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        Text = text.Length > 0 && !text.EndsWith('\n') ? text + "\n" : text;
        HasSurrogates = Text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0;
    }

    public string FileName { get; }

    public string Text { get; }

    /// <summary>Whether columns differ from UTF-16 offsets somewhere.</summary>
    public bool HasSurrogates { get; }

    public ReadOnlySpan<char> Slice(int start, int end) => Text.AsSpan(start, end - start);
}
