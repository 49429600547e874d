using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>Members of <c>re.Match</c>.</summary>
internal static class MatchMembers
{
    public static void Define(ClassBuilder c) => c
        .Method("group", "self, /, *args", (py, a) => a.Rest(1).Count switch
        {
            0 => Self(a).Value(0, PyNone.Value),
            1 => Self(a).Value(Self(a).GroupOf(py, a.Rest(1)[0]), PyNone.Value),
            _ => new PyTuple([.. a.Rest(1).Select(key => Self(a).Value(Self(a).GroupOf(py, key), PyNone.Value))]),
        })
        .Method(Slot.GetItem, "self, key, /", (py, a) => Self(a).Value(Self(a).GroupOf(py, a[1]), PyNone.Value))
        .Method("groups", "self, /, default=None", (_, a) => new PyTuple(
            [.. Enumerable.Range(1, Self(a).Pattern.Translated.GroupCount).Select(group => Self(a).Value(group, a[1]))]))
        .Method("groupdict", "self, /, default=None", (_, a) =>
        {
            var groups = new PyDict();
            foreach (var (name, group) in Self(a).Pattern.Translated.GroupNames)
            {
                groups.Store(name, Self(a).Value(group, a[1]));
            }

            return groups;
        })
        .Method("start", "self, group=0, /", (py, a) => PyInt.Of(Span(py, a).Start))
        .Method("end", "self, group=0, /", (py, a) => PyInt.Of(Span(py, a).End))
        .Method("span", "self, group=0, /", (py, a) => new PyTuple(PyInt.Of(Span(py, a).Start), PyInt.Of(Span(py, a).End)))
        .Method("expand", "self, /, template", (py, a) => new PyStr(
            ReplacementTemplate.Parse(py, Interpreter.ToText(a[1], "expected str instance, {} found"), Self(a).Pattern).Expand(Self(a))))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
            $"<re.Match object; span=({Self(a)[0].Index}, {Self(a)[0].Index + Self(a)[0].Length}), match={Shown(py.Repr(new PyStr(Self(a)[0].Value)))}>"))
        .Method(Slot.Bool, "self, /", (_, _) => PyBool.True)
        .Method("__copy__", "self, /", (_, a) => a[0])
        .Method("__deepcopy__", "self, memo, /", (_, a) => a[0])
        .ClassMethod("__class_getitem__", "cls, item, /", Builtins.Sequences.GenericAliases.Subscript)
        .Property("string", (_, self) => ((PyMatch)self).Text)
        .Property("re", (_, self) => ((PyMatch)self).Pattern)
        .Property("pos", (_, self) => PyInt.Of(((PyMatch)self).From))
        .Property("endpos", (_, self) => PyInt.Of(((PyMatch)self).To))
        .Property("lastindex", (_, self) => ((PyMatch)self).LastIndex is > 0 and var last ? PyInt.Of(last) : PyNone.Value)
        .Property("lastgroup", (_, self) =>
        {
            var last = ((PyMatch)self).LastIndex;
            foreach (var (name, group) in ((PyMatch)self).Pattern.Translated.GroupNames)
            {
                if (group == last)
                {
                    return new PyStr(name);
                }
            }

            return PyNone.Value;
        });

    private static PyMatch Self(BoundArguments a) => (PyMatch)a[0];

    private static string Shown(string text) => text.Length > 50 ? text[..50] : text;

    private static (int Start, int End) Span(Interpreter py, BoundArguments a)
    {
        var group = Self(a)[Self(a).GroupOf(py, a[1])];
        return group.Success ? (group.Index, group.Index + group.Length) : (-1, -1);
    }
}
