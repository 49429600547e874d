using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Members of <c>collections.ChainMap</c>: several mappings seen as one, the first with a key counts.</summary>
internal static class ChainMapMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, /, *args, **kwargs", (_, a) => new PyInstance((PyType)a[0]))
            .Method(Slot.Init, "self, /, *maps", (py, a) =>
            {
                py.SetAttribute(a[0], "maps", new PyList(a.Rest(1).Count == 0 ? [new PyDict()] : a.Rest(1)));
                return PyNone.Value;
            })
            .Method(Slot.GetItem, "self, key", (py, a) => Find(py, a[0], a[1]) ?? py.CallMethod(a[0], "__missing__", a[1]))
            .Method(Slot.Missing, "self, key", (_, a) => throw PyError.Key(a[1]))
            .Method("get", "self, key, default=None", (py, a) => py.Contains(a[0], a[1]) ? py.GetItem(a[0], a[1]) : a[2])
            .Method(Slot.Len, "self", (py, a) => PyInt.Of(Merged(py, a[0]).Count))
            .Method(Slot.Iter, "self", (py, a) => py.GetIterator(Merged(py, a[0])))
            .Method(Slot.Contains, "self, key", (py, a) => PyBool.Of(Maps(py, a[0]).Any(map => py.Contains(map, a[1]))))
            .Method(Slot.Bool, "self", (py, a) => PyBool.Of(Maps(py, a[0]).Any(py.IsTrue)))
            .Method(Slot.Repr, "self", (py, a) => new PyStr(
                $"{a[0].Type.Name}({string.Join(", ", Maps(py, a[0]).Select(py.Repr))})"))
            .Value("__hash__", PyNone.Value)
            .Method(Slot.Eq, "self, other", (py, a) => a[1] is PyDict || a[1].Type.IsSubclassOf(CollectionsTypes.ChainMap)
                ? PyBool.Of(py.IsEqual(Values(py, a[0]), a[1] as PyDict ?? Values(py, a[1])))
                : PyNotImplemented.Value)
            .Method("new_child", "self, m=None, **kwargs", (py, a) =>
            {
                var child = a.OrNull(1) ?? a.Keywords(2);
                return py.Call(a[0].Type, [child, .. Maps(py, a[0])]);
            })
            .Method("copy", "self", (py, a) => py.Call(a[0].Type, [
                py.CallMethod(Maps(py, a[0])[0], "copy"), .. Maps(py, a[0]).Skip(1)]))
            .Method("__copy__", "self", (py, a) => py.CallMethod(a[0], "copy"))
            .Property("parents", (py, self) => py.Call(self.Type, [.. Maps(py, self).Skip(1)]));
        foreach (var view in (string[])["keys", "values", "items"])
        {
            c.Method(view, "self", (py, a) => py.CallMethod(Values(py, a[0]), view));
        }

        DefineChanges(c);
    }

    private static void DefineChanges(ClassBuilder c) => c
        .Method(Slot.SetItem, "self, key, value", (py, a) =>
        {
            py.SetItem(Maps(py, a[0])[0], a[1], a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelItem, "self, key", (py, a) =>
        {
            var first = Maps(py, a[0])[0];
            if (!py.Contains(first, a[1]))
            {
                throw PyError.Key(new PyStr($"Key not found in the first mapping: {py.Repr(a[1])}"));
            }

            py.DeleteItem(first, a[1]);
            return PyNone.Value;
        })
        .Method("pop", "self, key, *args", (py, a) =>
        {
            var first = Maps(py, a[0])[0];
            return py.Contains(first, a[1]) || a.Rest(2).Count > 0
                ? py.CallMethod(first, "pop", [a[1], .. a.Rest(2)])
                : throw PyError.Key(new PyStr($"Key not found in the first mapping: {py.Repr(a[1])}"));
        })
        .Method("popitem", "self", (py, a) => py.IsTrue(Maps(py, a[0])[0])
            ? py.CallMethod(Maps(py, a[0])[0], "popitem")
            : throw PyError.Key(new PyStr("No keys found in the first mapping.")))
        .Method("clear", "self", (py, a) => py.CallMethod(Maps(py, a[0])[0], "clear"))
        .Method("update", "self, /, *args, **kwargs", (py, a) => py.Call(
            py.GetAttribute(Maps(py, a[0])[0], "update"),
            Builtins.Callables.CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method("setdefault", "self, key, default=None", (py, a) =>
        {
            if (py.Contains(a[0], a[1]))
            {
                return py.GetItem(a[0], a[1]);
            }

            py.SetItem(a[0], a[1], a[2]);
            return a[2];
        });

    private static PyObject[] Maps(Interpreter py, PyObject self) => py.Iterate(py.GetAttribute(self, "maps")).ToArray();

    private static PyObject? Find(Interpreter py, PyObject self, PyObject key)
    {
        foreach (var map in Maps(py, self))
        {
            try
            {
                return py.GetItem(map, key);
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.KeyError))
            {
                // The next mapping may have it.
            }
        }

        return null;
    }

    // Keys in the order that CPython gives: the last mapping's first.
    private static PyDict Merged(Interpreter py, PyObject self)
    {
        var merged = new PyDict();
        foreach (var map in Maps(py, self).AsEnumerable().Reverse())
        {
            foreach (var key in py.Iterate(map))
            {
                merged.Store(py, key, PyNone.Value);
            }
        }

        return merged;
    }

    private static PyDict Values(Interpreter py, PyObject self)
    {
        var merged = Merged(py, self);
        foreach (var (key, _) in merged.Entries.ToArray())
        {
            merged.Store(py, key, py.GetItem(self, key));
        }

        return merged;
    }
}
