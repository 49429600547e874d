using System.Text;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Text;

/// <summary>Members of <c>str</c> that take texts apart and join them.</summary>
internal static class StrSplitting
{
    public static void Define(ClassBuilder c) => c
        .Method("split", "self, /, sep=None, maxsplit=-1", (py, a) => Split(py, a, fromRight: false))
        .Method("rsplit", "self, /, sep=None, maxsplit=-1", (py, a) => Split(py, a, fromRight: true))
        .Method("splitlines", "self, /, keepends=False", (py, a) => Lines(StrMembers.Self(a), py.IsTrue(a[1])))
        .Method("partition", "self, sep, /", (_, a) => Partition(a, last: false))
        .Method("rpartition", "self, sep, /", (_, a) => Partition(a, last: true))
        .Method("join", "self, iterable, /", Join);

    private static PyList Split(Interpreter py, BoundArguments a, bool fromRight)
    {
        var text = StrMembers.Self(a);
        var most = py.ToLong(a[2]);
        most = most < 0 ? long.MaxValue : most;
        var parts = new PyList();
        if (a[1] is PyNone)
        {
            if (fromRight)
            {
                SplitSpaceFromRight(text, most, parts.Items);
            }
            else
            {
                SplitSpace(text, most, parts.Items);
            }

            return parts;
        }

        var separator = a[1] is PyStr s ? s.Value : throw PyError.Type($"must be str or None, not {a[1].Type.Name}");
        if (separator.Length == 0)
        {
            throw PyError.Value("empty separator");
        }

        if (fromRight)
        {
            SplitFromRight(text, separator, most, parts.Items);
        }
        else
        {
            SplitFromLeft(text, separator, most, parts.Items);
        }

        return parts;
    }

    private static void SplitFromLeft(string text, string separator, long most, List<PyObject> parts)
    {
        var at = 0;
        while (most-- > 0)
        {
            var next = text.IndexOf(separator, at, StringComparison.Ordinal);
            if (next < 0)
            {
                break;
            }

            parts.Add(new PyStr(text[at..next]));
            at = next + separator.Length;
        }

        parts.Add(new PyStr(text[at..]));
    }

    private static void SplitFromRight(string text, string separator, long most, List<PyObject> parts)
    {
        var end = text.Length;
        while (most-- > 0)
        {
            var next = text.AsSpan(0, end).LastIndexOf(separator);
            if (next < 0)
            {
                break;
            }

            parts.Add(new PyStr(text[(next + separator.Length)..end]));
            end = next;
        }

        parts.Add(new PyStr(text[..end]));
        parts.Reverse();
    }

    private static void SplitSpace(string text, long most, List<PyObject> parts)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && PythonWhitespace.Contains(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                return;
            }

            if (most-- <= 0)
            {
                parts.Add(new PyStr(text[at..].TrimEnd(PythonWhitespace.Characters.ToCharArray())));
                return;
            }

            var start = at;
            while (at < text.Length && !PythonWhitespace.Contains(text[at]))
            {
                at++;
            }

            parts.Add(new PyStr(text[start..at]));
        }
    }

    private static void SplitSpaceFromRight(string text, long most, List<PyObject> parts)
    {
        var end = text.Length;
        while (true)
        {
            while (end > 0 && PythonWhitespace.Contains(text[end - 1]))
            {
                end--;
            }

            if (end == 0)
            {
                break;
            }

            if (most-- <= 0)
            {
                parts.Add(new PyStr(text[..end].TrimStart(PythonWhitespace.Characters.ToCharArray())));
                break;
            }

            var stop = end;
            while (end > 0 && !PythonWhitespace.Contains(text[end - 1]))
            {
                end--;
            }

            parts.Add(new PyStr(text[end..stop]));
        }

        parts.Reverse();
    }

    private static PyList Lines(string text, bool keepEnds)
    {
        var lines = new PyList();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !IsLineBreak(text[end]))
            {
                end++;
            }

            var next = end == text.Length ? end
                : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            lines.Items.Add(new PyStr(text[at..(keepEnds ? next : end)]));
            at = next;
        }

        return lines;
    }

    private static bool IsLineBreak(char unit) =>
        unit is '\n' or '\r' or '\v' or '\f' or '\u001c' or '\u001d' or '\u001e' or '\u0085' or '\u2028' or '\u2029';

    private static PyTuple Partition(BoundArguments a, bool last)
    {
        var text = StrMembers.Self(a);
        var separator = a[1] is PyStr s ? s.Value : throw PyError.Type($"must be str, not {a[1].Type.Name}");
        if (separator.Length == 0)
        {
            throw PyError.Value("empty separator");
        }

        var at = last
            ? text.LastIndexOf(separator, StringComparison.Ordinal)
            : text.IndexOf(separator, StringComparison.Ordinal);
        if (at < 0)
        {
            return last
                ? new PyTuple(PyStr.Empty, PyStr.Empty, new PyStr(text))
                : new PyTuple(new PyStr(text), PyStr.Empty, PyStr.Empty);
        }

        return new PyTuple(new PyStr(text[..at]), new PyStr(separator), new PyStr(text[(at + separator.Length)..]));
    }

    private static PyStr Join(Interpreter py, BoundArguments a)
    {
        var separator = StrMembers.Self(a);
        if (a[1] is not (PyList or PyTuple) && a[1].Type.Lookup(Slot.Iter) is null && a[1].Type.Lookup(Slot.GetItem) is null)
        {
            throw PyError.Type("can only join an iterable");
        }

        var result = new StringBuilder();
        var index = 0;
        foreach (var item in py.Iterate(a[1]))
        {
            if (item is not PyStr text)
            {
                throw PyError.Type($"sequence item {index}: expected str instance, {item.Type.Name} found");
            }

            if (index++ > 0)
            {
                result.Append(separator);
            }

            result.Append(text.Value);
            if (result.Length > 1 << 16)
            {
                py.Meter.Reserve(result.Length * 2L);
            }
        }

        return new PyStr(result.ToString());
    }
}
