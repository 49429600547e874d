using System.Text;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Text;

/// <summary>Members of <c>str</c> that add and remove characters at the ends.</summary>
internal static class StrPadding
{
    public static void Define(ClassBuilder c) => c
        .Method("strip", "self, chars=None, /", (_, a) => Strip(a, "strip", left: true, right: true))
        .Method("lstrip", "self, chars=None, /", (_, a) => Strip(a, "lstrip", left: true, right: false))
        .Method("rstrip", "self, chars=None, /", (_, a) => Strip(a, "rstrip", left: false, right: true))
        .Method("center", "self, width, fillchar=' ', /", (py, a) => Pad(py, a, "center", (missing, width) =>
            missing / 2 + (missing & (int)width & 1)))
        .Method("ljust", "self, width, fillchar=' ', /", (py, a) => Pad(py, a, "ljust", (_, _) => 0))
        .Method("rjust", "self, width, fillchar=' ', /", (py, a) => Pad(py, a, "rjust", (missing, _) => missing))
        .Method("zfill", "self, width, /", ZeroFill)
        .Method("expandtabs", "self, /, tabsize=8", ExpandTabs);

    private static PyStr Strip(BoundArguments a, string method, bool left, bool right)
    {
        var text = StrMembers.Self(a);
        if (a[1] is not PyNone and not PyStr)
        {
            throw PyError.Type($"{method} arg must be None or str");
        }

        var characters = (a[1] as PyStr)?.Value ?? PythonWhitespace.Characters;
        var (from, to) = (0, text.Length);
        while (left && from < to && characters.Contains(text[from], StringComparison.Ordinal))
        {
            from++;
        }

        while (right && to > from && characters.Contains(text[to - 1], StringComparison.Ordinal))
        {
            to--;
        }

        return to - from == text.Length ? new PyStr(text) : new PyStr(text[from..to]);
    }

    private static PyStr Pad(Interpreter py, BoundArguments a, string method, Func<long, long, long> left)
    {
        var text = (PyStr)a[0];
        var width = py.ToLong(a[1]);
        var fill = a[2] is PyStr f ? f : throw PyError.Type(
            $"{method}() argument 2 must be a unicode character, not {a[2].Type.Name}");
        if (fill.Length != 1)
        {
            throw PyError.Type("The fill character must be exactly one character long");
        }

        var missing = width - text.Length;
        if (missing <= 0)
        {
            return new PyStr(text.Value);
        }

        py.Meter.Reserve(width * 2);
        var before = left(missing, width);
        var result = new StringBuilder();
        for (var i = 0L; i < before; i++)
        {
            result.Append(fill.Value);
        }

        result.Append(text.Value);
        for (var i = before; i < missing; i++)
        {
            result.Append(fill.Value);
        }

        return new PyStr(result.ToString());
    }

    private static PyStr ZeroFill(Interpreter py, BoundArguments a)
    {
        var text = (PyStr)a[0];
        var missing = py.ToLong(a[1]) - text.Length;
        if (missing <= 0)
        {
            return new PyStr(text.Value);
        }

        py.Meter.Reserve(missing * 2);
        var zeros = new string('0', (int)missing);
        return new PyStr(text.Value.Length > 0 && text.Value[0] is '+' or '-'
            ? text.Value[0] + zeros + text.Value[1..]
            : zeros + text.Value);
    }

    private static PyStr ExpandTabs(Interpreter py, BoundArguments a)
    {
        var size = py.ToInt(a[1]);
        var result = new StringBuilder();
        var column = 0;
        foreach (var unit in StrMembers.Self(a))
        {
            if (unit == '\t')
            {
                var spaces = size > 0 ? size - column % size : 0;
                py.Meter.Reserve((result.Length + spaces) * 2L);
                result.Append(' ', spaces);
                column += spaces;
                continue;
            }

            result.Append(unit);
            column = unit is '\n' or '\r' ? 0 : char.IsLowSurrogate(unit) ? column : column + 1;
        }

        return new PyStr(result.ToString());
    }
}
