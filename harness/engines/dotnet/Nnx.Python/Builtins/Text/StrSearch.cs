using System.Text;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Text;

/// <summary>Members of <c>str</c> that find and replace parts.</summary>
internal static class StrSearch
{
    private const string Bounds = "self, sub, start=None, end=None, /";

    public static void Define(ClassBuilder c) => c
        .Method("find", Bounds, (py, a) => PyInt.Of(Find(py, a, last: false)))
        .Method("rfind", Bounds, (py, a) => PyInt.Of(Find(py, a, last: true)))
        .Method("index", Bounds, (py, a) => PyInt.Of(Found(Find(py, a, last: false))))
        .Method("rindex", Bounds, (py, a) => PyInt.Of(Found(Find(py, a, last: true))))
        .Method("count", Bounds, Count)
        .Method("startswith", "self, prefix, start=None, end=None, /", (py, a) =>
            PyBool.Of(Matches(py, a, "startswith", (text, part) => text.StartsWith(part))))
        .Method("endswith", "self, suffix, start=None, end=None, /", (py, a) =>
            PyBool.Of(Matches(py, a, "endswith", (text, part) => text.EndsWith(part))))
        .Method("replace", "self, old, new, count=-1, /", Replace)
        .Method("removeprefix", "self, prefix, /", (_, a) => new PyStr(
            StrMembers.Self(a).StartsWith(Text(a[1], "removeprefix() argument must be str, not {}"), StringComparison.Ordinal)
                ? StrMembers.Self(a)[((PyStr)a[1]).Value.Length..]
                : StrMembers.Self(a)))
        .Method("removesuffix", "self, suffix, /", (_, a) => new PyStr(
            StrMembers.Self(a).EndsWith(Text(a[1], "removesuffix() argument must be str, not {}"), StringComparison.Ordinal)
                ? StrMembers.Self(a)[..^((PyStr)a[1]).Value.Length]
                : StrMembers.Self(a)))
        .StaticMethod("maketrans", "x, y=..., z=..., /", MakeTranslation)
        .Method("translate", "self, table, /", Translate);

    private static string Text(PyObject value, string message) => Interpreter.ToText(value, message);

    // The part of the text between the bounds, in places of the host's string; null where the start is behind the end.
    private static (int From, int To)? Window(Interpreter py, PyStr text, BoundArguments a)
    {
        var range = SliceIndices.Of(py, new PySlice(a[2], a[3], PyNone.Value), text.Length);
        if (range.Start > range.Stop || (a[2] is PyInt start && start.Value > text.Length))
        {
            return null;
        }

        return (text.ToUnits((int)range.Start), text.ToUnits((int)range.Stop));
    }

    private static long Find(Interpreter py, BoundArguments a, bool last)
    {
        var text = (PyStr)a[0];
        var part = a[1] is PyStr sub ? sub.Value : throw PyError.Type($"must be str, not {a[1].Type.Name}");
        if (Window(py, text, a) is not var (from, to))
        {
            return -1;
        }

        var window = text.Value.AsSpan(from, to - from);
        var at = last ? window.LastIndexOf(part) : window.IndexOf(part);
        return at < 0 ? -1 : text.ToCodePoints(from + at);
    }

    private static long Found(long index) => index >= 0 ? index : throw PyError.Value("substring not found");

    private static PyInt Count(Interpreter py, BoundArguments a)
    {
        var text = (PyStr)a[0];
        var part = a[1] is PyStr sub ? sub.Value : throw PyError.Type($"must be str, not {a[1].Type.Name}");
        if (Window(py, text, a) is not var (from, to))
        {
            return PyInt.Of(0);
        }

        var window = text.Value.AsSpan(from, to - from);
        return PyInt.Of(part.Length == 0 ? new PyStr(window.ToString()).Length + 1 : window.Count(part));
    }

    private delegate bool Test(ReadOnlySpan<char> text, ReadOnlySpan<char> part);

    private static bool Matches(Interpreter py, BoundArguments a, string method, Test test)
    {
        var text = (PyStr)a[0];
        if (a[1] is PyTuple parts)
        {
            foreach (var part in parts)
            {
                if (part is not PyStr)
                {
                    throw PyError.Type($"tuple for {method} must only contain str, not {part.Type.Name}");
                }
            }
        }
        else if (a[1] is not PyStr)
        {
            throw PyError.Type($"{method} first arg must be str or a tuple of str, not {a[1].Type.Name}");
        }

        if (Window(py, text, a) is not var (from, to))
        {
            return false;
        }

        if (a[1] is PyStr single)
        {
            return test(text.Value.AsSpan(from, to - from), single.Value);
        }

        foreach (var part in (PyTuple)a[1])
        {
            if (test(text.Value.AsSpan(from, to - from), ((PyStr)part).Value))
            {
                return true;
            }
        }

        return false;
    }

    private static PyStr Replace(Interpreter py, BoundArguments a)
    {
        var text = StrMembers.Self(a);
        var old = Text(a[1], "replace() argument 1 must be str, not {}");
        var fresh = Text(a[2], "replace() argument 2 must be str, not {}");
        var most = py.ToLong(a[3]);
        most = most < 0 ? long.MaxValue : most;
        if (old.Length == 0)
        {
            return Interleave(py, text, fresh, most);
        }

        var result = new StringBuilder(text.Length);
        var at = 0;
        while (most-- > 0)
        {
            var next = text.IndexOf(old, at, StringComparison.Ordinal);
            if (next < 0)
            {
                break;
            }

            result.Append(text, at, next - at).Append(fresh);
            at = next + old.Length;
            CheckSize(py, result);
        }

        return new PyStr(result.Append(text, at, text.Length - at).ToString());
    }

    private static void CheckSize(Interpreter py, StringBuilder text)
    {
        if (text.Length > 1 << 16)
        {
            py.Meter.Reserve(text.Length * 2L);
        }
    }

    private static PyStr Interleave(Interpreter py, string text, string fresh, long most)
    {
        var result = new StringBuilder(text.Length);
        foreach (var codePoint in PyStr.CodePointsOf(text))
        {
            if (most-- > 0)
            {
                result.Append(fresh);
                CheckSize(py, result);
            }

            result.Append(PyStr.OfCodePoint(codePoint).Value);
        }

        return new PyStr((most > 0 ? result.Append(fresh) : result).ToString());
    }

    private static PyDict MakeTranslation(Interpreter py, BoundArguments a)
    {
        var table = new PyDict();
        if (!a.Given(1))
        {
            if (a[0] is not PyDict source)
            {
                throw PyError.Type("if you give only one argument to maketrans it must be a dict");
            }

            foreach (var (key, value) in source.Entries)
            {
                var from = key switch
                {
                    PyInt => key,
                    PyStr { Length: 1 } one => CodePoint(one),
                    PyStr => throw PyError.Value("string keys in translate table must be of length 1"),
                    _ => throw PyError.Type("keys in translate table must be strings or integers"),
                };
                table.Store(py, from, value);
            }

            return table;
        }

        var (x, y) = (a[0] as PyStr, a[1] as PyStr);
        if (x is null)
        {
            throw PyError.Type("first maketrans argument must be a string if there is a second argument");
        }

        if (y is null)
        {
            throw PyError.Type($"maketrans() argument 2 must be str, not {a[1].Type.Name}");
        }

        if (x.Length != y.Length)
        {
            throw PyError.Value("the first two maketrans arguments must have equal length");
        }

        foreach (var (from, to) in PyStr.CodePointsOf(x.Value).Zip(PyStr.CodePointsOf(y.Value)))
        {
            table.Store(py, PyInt.Of(from), PyInt.Of(to));
        }

        foreach (var gone in PyStr.CodePointsOf(a.Optional(2) is PyStr z ? z.Value : ""))
        {
            table.Store(py, PyInt.Of(gone), PyNone.Value);
        }

        return table;
    }

    private static PyInt CodePoint(PyStr one) => PyInt.Of(PyStr.CodePointsOf(one.Value).First());

    private static PyStr Translate(Interpreter py, BoundArguments a)
    {
        var result = new StringBuilder();
        foreach (var codePoint in PyStr.CodePointsOf(StrMembers.Self(a)))
        {
            PyObject? mapped;
            try
            {
                mapped = py.GetItem(a[1], PyInt.Of(codePoint));
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.LookupError))
            {
                mapped = PyInt.Of(codePoint);
            }

            result.Append(mapped switch
            {
                PyNone => "",
                PyStr text => text.Value,
                PyInt number when number.IsSmall && number.Small is >= 0 and <= 0x10FFFF => PyStr.OfCodePoint((int)number.Small).Value,
                PyInt => throw PyError.Value("character mapping must be in range(0x110000)"),
                _ => throw PyError.Type("character mapping must return integer, None or str"),
            });
        }

        return new PyStr(result.ToString());
    }
}
