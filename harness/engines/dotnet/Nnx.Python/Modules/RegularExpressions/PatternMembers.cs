using System.Text;
using System.Text.RegularExpressions;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>Members of <c>re.Pattern</c>.</summary>
internal static class PatternMembers
{
    private const string Window = "self, /, string, pos=0, endpos=9223372036854775807";

    public static void Define(ClassBuilder c) => c
        .Method("search", Window, (py, a) => Find(py, a, MatchMode.Search))
        .Method("match", Window, (py, a) => Find(py, a, MatchMode.Match))
        .Method("fullmatch", Window, (py, a) => Find(py, a, MatchMode.FullMatch))
        .Method("findall", Window, (py, a) =>
        {
            var (from, to) = Bounds(py, a);
            return new PyList(Self(a).All(Subject(a[1]), from, to).Select(match => Found(Self(a), match)));
        })
        .Method("finditer", Window, (py, a) =>
        {
            var (from, to) = Bounds(py, a);
            var text = Subject(a[1]);
            return new PyEnumerationIterator(Self(a).All(text, from, to).Select(match => new PyMatch(Self(a), text, match, from, to)));
        })
        .Method("split", "self, /, string, maxsplit=0", Split)
        .Method("sub", "self, /, repl, string, count=0", (py, a) => Substitute(py, a).Text)
        .Method("subn", "self, /, repl, string, count=0", (py, a) =>
        {
            var (text, count) = Substitute(py, a);
            return new PyTuple(text, PyInt.Of(count));
        })
        .Method(Slot.Repr, "self, /", (py, a) =>
        {
            var flags = Self(a).Translated.Flags & ~RegexFlags.Unicode;
            var shown = py.Repr(new PyStr(Self(a).Source));
            return new PyStr($"re.compile({(shown.Length > 200 ? shown[..200] : shown)}{(flags == 0 ? "" : ", " + RegexTypes.Text(flags))})");
        })
        .Method(Slot.Eq, "self, value, /", (_, a) => a[1] is PyPattern other
            ? PyBool.Of(Self(a).Source == other.Source && Self(a).Translated.Flags == other.Translated.Flags)
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self, /", (_, a) => PyInt.Of(PyStr.HashOf(Self(a).Source) ^ (int)Self(a).Translated.Flags))
        .Method("__copy__", "self, /", (_, a) => a[0])
        .Method("__deepcopy__", "self, memo, /", (_, a) => a[0])
        .ClassMethod("__class_getitem__", "cls, item, /", Builtins.Sequences.GenericAliases.Subscript)
        .Property("pattern", (_, self) => new PyStr(((PyPattern)self).Source))
        .Property("flags", (_, self) => PyInt.Of((int)((PyPattern)self).Translated.Flags))
        .Property("groups", (_, self) => PyInt.Of(((PyPattern)self).Translated.GroupCount))
        .Property("groupindex", (_, self) =>
        {
            var names = new PyDict();
            foreach (var (name, group) in ((PyPattern)self).Translated.GroupNames)
            {
                names.Store(name, PyInt.Of(group));
            }

            return new PyMappingProxy(names);
        });

    private static PyPattern Self(BoundArguments a) => (PyPattern)a[0];

    private static PyStr Subject(PyObject text) =>
        text as PyStr ?? throw PyError.Type($"expected string or bytes-like object, got '{text.Type.Name}'");

    private static (int From, int To) Bounds(Interpreter py, BoundArguments a)
    {
        var length = Subject(a[1]).Length;
        return ((int)Math.Clamp(py.ToLong(a[2]), 0, length), (int)Math.Clamp(py.ToLong(a[3]), 0, length));
    }

    private static PyObject Find(Interpreter py, BoundArguments a, MatchMode mode)
    {
        var (from, to) = Bounds(py, a);
        var text = Subject(a[1]);
        return Self(a).Search(text, from, to, mode) is { } match ? new PyMatch(Self(a), text, match, from, to) : PyNone.Value;
    }

    private static PyObject Found(PyPattern pattern, Match match)
    {
        var groups = Groups(pattern, match);
        return groups.Length switch { 0 => new PyStr(match.Value), 1 => groups[0], _ => new PyTuple(groups) };
    }

    private static PyObject[] Groups(PyPattern pattern, Match match)
    {
        var groups = new PyObject[pattern.Translated.GroupCount];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = new PyStr(match.Groups[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)].Value);
        }

        return groups;
    }

    private static PyList Split(Interpreter py, BoundArguments a)
    {
        var (pattern, text, most) = (Self(a), Subject(a[1]), py.ToLong(a[2]));
        var parts = new PyList();
        var (at, count) = (0, 0L);
        foreach (var match in pattern.All(text, 0, text.Value.Length))
        {
            if (most > 0 && count++ >= most)
            {
                break;
            }

            parts.Items.Add(new PyStr(text.Value[at..match.Index]));
            for (var group = 1; group <= pattern.Translated.GroupCount; group++)
            {
                var found = match.Groups[group.ToString(System.Globalization.CultureInfo.InvariantCulture)];
                parts.Items.Add(found.Success ? new PyStr(found.Value) : PyNone.Value);
            }

            at = match.Index + match.Length;
        }

        parts.Items.Add(new PyStr(text.Value[at..]));
        return parts;
    }

    private static (PyStr Text, long Count) Substitute(Interpreter py, BoundArguments a)
    {
        var (pattern, text, most) = (Self(a), Subject(a[2]), py.ToLong(a[3]));
        var template = a[1] is PyStr given ? ReplacementTemplate.Parse(py, given.Value, pattern) : null;
        var result = new StringBuilder();
        var (at, count) = (0, 0L);
        foreach (var match in pattern.All(text, 0, text.Value.Length))
        {
            if (most > 0 && count >= most)
            {
                break;
            }

            count++;
            var found = new PyMatch(pattern, text, match, 0, text.Value.Length);
            result.Append(text.Value, at, match.Index - at)
                .Append(template is not null ? template.Expand(found) : py.Call(a[1], found) switch
                {
                    PyStr made => made.Value,
                    PyNone => "",
                    var other => throw PyError.Type($"expected str instance, {other.Type.Name} found"),
                });
            at = match.Index + match.Length;
            py.Meter.Reserve(result.Length * 2L);
        }

        return (new PyStr(result.Append(text.Value, at, text.Value.Length - at).ToString()), count);
    }
}
