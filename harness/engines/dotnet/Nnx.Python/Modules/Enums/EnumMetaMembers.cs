using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>Members of <c>enum.EnumType</c>.</summary>
internal static class EnumMetaMembers
{
    public static void Define(ClassBuilder c) => c
        .ClassMethod("__prepare__", "metacls, cls, bases, **kwds", (py, a) => EnumCreation.Prepare(py, py.Str(a[1]), (PyTuple)a[2]))
        .New("metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds", (py, a) => EnumCreation.Create(
            py, (PyType)a[0], py.Str(a[1]), (PyTuple)a[2], (PyDict)a[3], a.OrNull(4), CallForwarding.Arguments(PyTuple.Empty, a.Keywords(6))))
        .Method(Slot.Init, "cls, *args, **kwds", (_, _) => PyNone.Value)
        .Method(Slot.Call, "cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None", Call)
        .Method(Slot.Bool, "cls", (_, _) => PyBool.True)
        .Method(Slot.Contains, "cls, member", (py, a) =>
        {
            if (!a[1].Type.IsSubclassOf(EnumClasses.Of(py).Enum))
            {
                py.Warn(
                    ExceptionTypes.DeprecationWarning,
                    "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                    + "False depending on whether the value is a member or the value of a member");
                throw PyError.Type(
                    $"unsupported operand type(s) for 'in': '{a[1].Type.QualifiedName}' and '{a[0].Type.QualifiedName}'");
            }

            return PyBool.Of(a[1].Type.IsSubclassOf(Self(a)) && a[1].Attributes?.Find("_name_") is PyStr name
                && Data(py, a).ByName.Find(name) is not null);
        })
        .Method(Slot.GetItem, "cls, name", (py, a) => Data(py, a).ByName.Find(py, a[1]) ?? throw PyError.Key(a[1]))
        .Method(Slot.Iter, "cls", (py, a) => new PyEnumerationIterator([.. Members(Data(py, a))]))
        .Method(Slot.Reversed, "cls", (py, a) => new PyEnumerationIterator([.. Members(Data(py, a)).Reverse()]))
        .Method(Slot.Len, "cls", (py, a) => PyInt.Of(Data(py, a).Names.Count))
        .Method(Slot.Repr, "cls", (py, a) => new PyStr(
            $"<{(Self(a).IsSubclassOf(EnumClasses.Of(py).Flag) ? "flag" : "enum")} '{Self(a).Name}'>"))
        .Method(Slot.SetAttr, "cls, name, value", (py, a) =>
        {
            if (EnumClasses.Of(py).Find(Self(a)) is { } data && data.ByName.Find((PyStr)a[1]) is not null)
            {
                throw PyError.Attribute($"cannot reassign member {py.Repr(a[1])}");
            }

            py.SetGenericAttribute(a[0], ((PyStr)a[1]).Value, a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelAttr, "cls, attr", (py, a) =>
        {
            if (EnumClasses.Of(py).Find(Self(a)) is { } data && data.ByName.Find((PyStr)a[1]) is not null)
            {
                throw PyError.Attribute($"{py.Repr(new PyStr(Self(a).Name))} cannot delete member {py.Repr(a[1])}.");
            }

            py.SetGenericAttribute(a[0], ((PyStr)a[1]).Value, null);
            return PyNone.Value;
        })
        .Method(Slot.GetAttr, "cls, name", (_, a) => throw PyError.Attribute(((PyStr)a[1]).Value))
        .Property("__members__", (py, self) => new PyMappingProxy(EnumClasses.Of(py).DataOf((PyType)self).ByName))
        .Property("_member_map_", (py, self) => EnumClasses.Of(py).DataOf((PyType)self).ByName)
        .Property("_member_names_", (py, self) => new PyList(EnumClasses.Of(py).DataOf((PyType)self).Names.Select(name => new PyStr(name))))
        .Property("_value2member_map_", (py, self) => EnumClasses.Of(py).DataOf((PyType)self).ByValue)
        .Property("_member_type_", (py, self) => EnumClasses.Of(py).DataOf((PyType)self).MemberType);

    public static IEnumerable<PyObject> Members(EnumData data) => data.Names.Select(name => data.ByName.Find(name)!);

    private static PyType Self(BoundArguments a) => (PyType)a[0];

    private static EnumData Data(Interpreter py, BoundArguments a) => EnumClasses.Of(py).DataOf(Self(a));

    private static PyObject Call(Interpreter py, BoundArguments a)
    {
        if (a[2] is PyNone)
        {
            return EnumLookup.Find(py, Self(a), a[1]);
        }

        var type = Self(a);
        var bases = a.OrNull(5) is { } mixin ? new PyTuple(mixin, type) : new PyTuple(type);
        var name = py.Str(a[1]);
        var names = EnumCreation.Prepare(py, name, bases);
        foreach (var (member, value) in Pairs(py, names, a[2], a[6]))
        {
            names.Define(py, member, value);
        }

        var module = a.OrNull(3) ?? py.CurrentFrame?.Globals.Find("__name__") ?? new PyStr("__main__");
        names.Store("__module__", module);
        if (a.OrNull(4) is { } qualified)
        {
            names.Store("__qualname__", qualified);
        }

        return EnumCreation.Create(py, type.Type, name, bases, names, a.OrNull(7), CallArguments.Empty);
    }

    private static List<(PyStr Name, PyObject Value)> Pairs(Interpreter py, PyEnumNamespace names, PyObject given, PyObject start)
    {
        var items = given switch
        {
            PyStr text => [.. text.Value.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => (PyObject)new PyStr(n))],
            PyDict dict => [.. dict.Entries.Select(entry => (PyObject)new PyTuple(entry.Key, entry.Value))],
            _ => TupleMembers.Collect(py, given),
        };
        var pairs = new List<(PyStr, PyObject)>();
        var values = new List<PyObject>();
        foreach (var item in items)
        {
            if (item is PyStr name)
            {
                var value = py.Call(names.Generator!, name, start, PyInt.Of(pairs.Count), new PyList(values));
                values.Add(value);
                pairs.Add((name, value));
            }
            else
            {
                var pair = TupleMembers.Collect(py, item);
                pairs.Add(((PyStr)pair[0], pair[1]));
            }
        }

        return pairs;
    }
}
