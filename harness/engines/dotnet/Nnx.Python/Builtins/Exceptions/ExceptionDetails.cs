using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Python.Builtins.Exceptions;

/// <summary>Members that some exception classes have beside those of <c>BaseException</c>.</summary>
internal static class ExceptionDetails
{
    public static void DefineStopIteration(ClassBuilder c) => Detail(c, "value", self => First(self) ?? PyNone.Value);

    public static void DefineSystemExit(ClassBuilder c) => Detail(c, "code", self =>
        self.Arguments.Count > 1 ? self.Arguments : First(self) ?? PyNone.Value);

    public static void DefineKeyError(ClassBuilder c) => c.Method(Slot.Str, "self, /", (py, a) =>
        Self(a[0]).Arguments is { Count: 1 } one ? new PyStr(py.Repr(one[0])) : ExceptionMembers.Text(py, Self(a[0])));

    public static void DefineAttributeError(ClassBuilder c)
    {
        KeywordInit(c, "name", "obj");
        Detail(c, "name", _ => PyNone.Value);
        Detail(c, "obj", _ => PyNone.Value);
    }

    public static void DefineNameError(ClassBuilder c)
    {
        KeywordInit(c, "name");
        Detail(c, "name", _ => PyNone.Value);
    }

    public static void DefineImportError(ClassBuilder c)
    {
        KeywordInit(c, "name", "path");
        Detail(c, "name", _ => PyNone.Value);
        Detail(c, "path", _ => PyNone.Value);
        Detail(c, "msg", self => self.Arguments.Count == 1 ? self.Arguments[0] : PyNone.Value);
    }

    public static void DefineSyntaxError(ClassBuilder c)
    {
        Detail(c, "msg", self => First(self) ?? PyNone.Value);
        foreach (var (name, index) in (ReadOnlySpan<(string, int)>)[("filename", 0), ("lineno", 1), ("offset", 2), ("text", 3)])
        {
            Detail(c, name, self => self.Arguments is [_, PyTuple place, ..] && place.Count > index ? place[index] : PyNone.Value);
        }
    }

    public static void DefineOSError(ClassBuilder c)
    {
        Detail(c, "errno", self => self.Arguments.Count >= 2 ? self.Arguments[0] : PyNone.Value);
        Detail(c, "strerror", self => self.Arguments.Count >= 2 ? self.Arguments[1] : PyNone.Value);
        Detail(c, "filename", self => self.Arguments.Count >= 3 ? self.Arguments[2] : PyNone.Value);
        c.Method(Slot.Str, "self, /", (py, a) => Self(a[0]).Arguments switch
        {
            { Count: 2 } two => new PyStr($"[Errno {py.Str(two[0])}] {py.Str(two[1])}"),
            { Count: > 2 } more => new PyStr($"[Errno {py.Str(more[0])}] {py.Str(more[1])}: {py.Repr(more[2])}"),
            _ => ExceptionMembers.Text(py, Self(a[0])),
        });
    }

    public static void DefineUnicodeEncodeError(ClassBuilder c)
    {
        DefinePlaces(c);
        c.Method(Slot.Str, "self, /", (py, a) =>
        {
            if (Self(a[0]).Arguments is not [PyStr encoding, PyStr text, PyInt start, PyInt end, PyStr reason])
            {
                return ExceptionMembers.Text(py, Self(a[0]));
            }

            var points = PyStr.CodePointsOf(text.Value).ToArray();
            return end.Small - start.Small == 1 && start.Small < points.Length
                ? new PyStr($"'{encoding.Value}' codec can't encode character {Escape(points[start.Small])} in position {start.Small}: {reason.Value}")
                : new PyStr($"'{encoding.Value}' codec can't encode characters in position {start.Small}-{end.Small - 1}: {reason.Value}");
        });
    }

    public static void DefineUnicodeDecodeError(ClassBuilder c)
    {
        DefinePlaces(c);
        c.Method(Slot.Str, "self, /", (py, a) =>
        {
            if (Self(a[0]).Arguments is not [PyStr encoding, PyBytes bytes, PyInt start, PyInt end, PyStr reason])
            {
                return ExceptionMembers.Text(py, Self(a[0]));
            }

            return end.Small - start.Small == 1 && start.Small < bytes.Value.Length
                ? new PyStr($"'{encoding.Value}' codec can't decode byte 0x{bytes.Value[start.Small]:x2} in position {start.Small}: {reason.Value}")
                : new PyStr($"'{encoding.Value}' codec can't decode bytes in position {start.Small}-{end.Small - 1}: {reason.Value}");
        });
    }

    private static void DefinePlaces(ClassBuilder c)
    {
        foreach (var (name, index) in (ReadOnlySpan<(string, int)>)[("encoding", 0), ("object", 1), ("start", 2), ("end", 3), ("reason", 4)])
        {
            Detail(c, name, self => self.Arguments.Count > index ? self.Arguments[index] : PyNone.Value);
        }
    }

    private static string Escape(int codePoint) => codePoint <= 0xFF ? $"'\\x{codePoint:x2}'"
        : codePoint <= 0xFFFF ? $"'\\u{codePoint:x4}'" : $"'\\U{codePoint:x8}'";

    private static PyBaseException Self(PyObject self) => (PyBaseException)self;

    private static PyObject? First(PyBaseException self) => self.Arguments.Count > 0 ? self.Arguments[0] : null;

    private static void Detail(ClassBuilder c, string name, Func<PyBaseException, PyObject> fallback) =>
        c.Property(
            name,
            (_, self) => Self(self).Details is { } details && details.TryGetValue(name, out var value) ? value : fallback(Self(self)),
            (_, self, value) => (Self(self).Details ??= [])[name] = value ?? PyNone.Value);

    private static void KeywordInit(ClassBuilder c, params string[] names) =>
        c.Method(Slot.Init, "self, /, *args, **kwargs", (_, a) =>
        {
            foreach (var (key, value) in a.Keywords(2).Entries)
            {
                var name = ((PyStr)key).Value;
                (Self(a[0]).Details ??= [])[name] = Array.IndexOf(names, name) >= 0
                    ? value
                    : throw PyError.Type($"'{name}' is an invalid keyword argument for {c.Type.Name}()");
            }

            Self(a[0]).Arguments = a.Rest(1);
            return PyNone.Value;
        });
}
