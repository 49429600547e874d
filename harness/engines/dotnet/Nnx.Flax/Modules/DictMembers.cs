using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>Members of <c>nnx.Dict</c>.</summary>
internal static class DictMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self, /, *args, **kwargs", (py, a) =>
        {
            var entries = a.Keywords(2).Entries.ToArray();
            var items = (PyDict)py.Call(BuiltinTypes.Dict, new CallArguments(
                [.. a.Rest(1), .. entries.Select(static entry => entry.Value)],
                [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]));
            foreach (var (key, value) in items.Entries.ToArray())
            {
                py.SetAttribute(a[0], Name(key), value);
            }

            return PyNone.Value;
        })
        .Method(Slot.GetItem, "self, key, /", (py, a) => Guard(py, a[1], () => py.GetAttribute(a[0], Name(a[1]))))
        .Method(Slot.SetItem, "self, key, value, /", (py, a) =>
        {
            py.SetAttribute(a[0], Name(a[1]), a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelItem, "self, key, /", (py, a) => Guard(py, a[1], () =>
        {
            py.DeleteAttribute(a[0], Name(a[1]));
            return PyNone.Value;
        }))
        .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(new PyTuple([.. Self(a).Items(FlaxContext.Of(py)).Select(static entry => entry.Key)])))
        .Method(Slot.Len, "self, /", (py, a) => PyInt.Of(FlaxContext.Of(py).Holds(ModuleRules.DictIsMutableMapping)
            ? Self(a).Items(FlaxContext.Of(py)).Count()
            : Self(a).Fields.Count))
        .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(Find(py, a[0], a[1]) is not null))
        .Method(Slot.Eq, "self, other, /", (py, a) => a[1] is DictObject other
            ? PyBool.Of(py.IsEqual(ToDict(py, Self(a)), ToDict(py, other)))
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self, /", (py, a) => FlaxContext.Of(py).Holds(ModuleRules.DictHashes)
            ? py.Call(BuiltinTypes.Object.Lookup(Slot.Hash)!, a[0])
            : throw PyError.Type($"unhashable type: '{a[0].Type.Name}'"))
        .Method("get", "self, key, default=None", (py, a) => Find(py, a[0], a[1]) ?? a[2])
        .Method("keys", "self", (py, a) => py.CallMethod(ToDict(py, Self(a)), "keys"))
        .Method("values", "self", (py, a) => py.CallMethod(ToDict(py, Self(a)), "values"))
        .Method("items", "self", (py, a) => py.CallMethod(ToDict(py, Self(a)), "items"))
        .Method("pop", "self, key, default=MISSING", (py, a) =>
        {
            if (Find(py, a[0], a[1]) is not { } value)
            {
                return a.Optional(2) ?? throw PyError.Key(a[1]);
            }

            py.DeleteItem(a[0], a[1]);
            return value;
        })
        .Method("setdefault", "self, key, default=None", (py, a) =>
        {
            if (Find(py, a[0], a[1]) is { } value)
            {
                return value;
            }

            py.SetItem(a[0], a[1], a[2]);
            return a[2];
        })
        .Method("update", "self, other=(), /, **kwargs", (py, a) =>
        {
            var items = new PyDict();
            py.CallMethod(items, "update", a[1]);
            items.Update(py, a.Keywords(2));
            foreach (var (key, value) in items.Entries)
            {
                py.SetItem(a[0], key, value);
            }

            return PyNone.Value;
        })
        .Method("clear", "self", (py, a) =>
        {
            foreach (var (key, _) in Self(a).Items(FlaxContext.Of(py)).ToArray())
            {
                py.DeleteItem(a[0], key);
            }

            return PyNone.Value;
        });

    private static DictObject Self(BoundArguments a) => (DictObject)a[0];

    private static string Name(PyObject key) =>
        key is PyStr text ? text.Value : throw PyError.Type($"attribute name must be string, not '{key.Type.Name}'");

    // Mapping's own methods take only a KeyError for a missing key.
    private static PyObject? Find(Interpreter py, PyObject self, PyObject key)
    {
        try
        {
            return py.GetItem(self, key);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.KeyError))
        {
            return null;
        }
    }

    private static PyObject Guard(Interpreter py, PyObject key, Func<PyObject> access)
    {
        try
        {
            return access();
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.AttributeError) && FlaxContext.Of(py).Holds(ModuleRules.DictRaisesKeyError))
        {
            var error = PyError.Key(key);
            error.Value.Cause = raised.Value;
            throw error;
        }
    }

    private static PyDict ToDict(Interpreter py, DictObject self)
    {
        var dict = new PyDict();
        foreach (var (key, value) in self.Items(FlaxContext.Of(py)))
        {
            dict.Store(py, key, value);
        }

        return dict;
    }
}
