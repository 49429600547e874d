namespace Nnx.Conformance.Matrix.Claims;

/// <summary>A text with the places at which its lines begin.</summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _starts.Add(i + 1);
            }
        }

        LineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    public string Text { get; }

    /// <summary>The line end that the text uses.</summary>
    public string LineEnd { get; }

    /// <summary>Where a 0-based line begins; the text's end for lines after the last.</summary>
    public int Start(int line) => line < _starts.Count ? _starts[line] : Text.Length;

    /// <summary>The 0-based line of a place.</summary>
    public int LineAt(int place)
    {
        var line = _starts.BinarySearch(place);
        return line >= 0 ? line : ~line - 1;
    }

    /// <summary>A line without its end.</summary>
    public string Line(int line) => Text[Start(line)..Start(line + 1)].TrimEnd('\r', '\n');

    /// <summary>Some lines with their ends.</summary>
    public string Range(int first, int last) => Text[Start(first)..Start(last + 1)];
}
