using System.Text;

namespace Nnx.Jax.Core.Printing;

/// <summary>A text that knows where it may be broken (Wadler's pretty printer, strict as in Lindig's "Strictly Pretty").</summary>
internal abstract record Doc
{
    private const int Width = 80;

    public static Doc Text(string text) => new TextDoc(text);

    /// <summary>A place for a line break; the text stands there where the line is not broken.</summary>
    public static Doc Break(string text = " ") => new BreakDoc(text);

    public static Doc Concat(params IReadOnlyList<Doc> parts) => new ConcatDoc(parts);

    public static Doc Nest(int indent, Doc inner) => new NestDoc(indent, inner);

    /// <summary>Broken at all its places or at none.</summary>
    public static Doc Group(Doc inner) => new GroupDoc(inner);

    public static Doc Join(Doc separator, IReadOnlyList<Doc> parts) =>
        new ConcatDoc([.. parts.SelectMany((part, i) => i == 0 ? [part] : new[] { separator, part })]);

    public string Format()
    {
        var output = new StringBuilder();
        var column = 0;
        var work = new Stack<(int Indent, bool Flat, Doc Doc)>();
        work.Push((0, false, new GroupDoc(this)));
        while (work.TryPop(out var item))
        {
            switch (item.Doc)
            {
                case TextDoc text:
                    output.Append(text.Value);
                    column += text.Value.Length;
                    break;
                case BreakDoc gap when item.Flat:
                    output.Append(gap.Value);
                    column += gap.Value.Length;
                    break;
                case BreakDoc:
                    TrimEnd(output);
                    output.Append('\n').Append(' ', item.Indent);
                    column = item.Indent;
                    break;
                case GroupDoc group:
                    work.Push((item.Indent, item.Flat || Fits(group.Inner, Width - column, work), group.Inner));
                    break;
                default:
                    Push(work, item);
                    break;
            }
        }

        return output.ToString();
    }

    private static void TrimEnd(StringBuilder output)
    {
        while (output.Length > 0 && output[^1] == ' ')
        {
            output.Length--;
        }
    }

    private static void Push(Stack<(int, bool, Doc)> work, (int Indent, bool Flat, Doc Doc) item)
    {
        switch (item.Doc)
        {
            case NestDoc nest:
                work.Push((item.Indent + nest.Indent, item.Flat, nest.Inner));
                break;
            case ConcatDoc concat:
                for (var i = concat.Parts.Count - 1; i >= 0; i--)
                {
                    work.Push((item.Indent, item.Flat, concat.Parts[i]));
                }

                break;
        }
    }

    // Looks past the group up to the next break that is taken.
    private static bool Fits(Doc doc, int width, Stack<(int Indent, bool Flat, Doc Doc)> rest)
    {
        var work = new Stack<(int Indent, bool Flat, Doc Doc)>(rest.Reverse());
        work.Push((0, true, doc));
        while (width >= 0 && work.TryPop(out var item))
        {
            switch (item.Doc)
            {
                case TextDoc text:
                    width -= text.Value.Length;
                    break;
                case BreakDoc gap when item.Flat:
                    width -= gap.Value.Length;
                    break;
                case BreakDoc:
                    return true;
                case GroupDoc group:
                    work.Push((0, item.Flat, group.Inner));
                    break;
                default:
                    Push(work, item);
                    break;
            }
        }

        return width >= 0;
    }

    private sealed record TextDoc(string Value) : Doc;

    private sealed record BreakDoc(string Value) : Doc;

    private sealed record ConcatDoc(IReadOnlyList<Doc> Parts) : Doc;

    private sealed record NestDoc(int Indent, Doc Inner) : Doc;

    private sealed record GroupDoc(Doc Inner) : Doc;
}
