using Nnx.Python.Building;
using Nnx.Python.Builtins.Containers;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.CollectionsAbc;

/// <summary>What <c>Mapping</c>, <c>MutableMapping</c> and the views of mappings give their subclasses.</summary>
internal static class MappingMixins
{
    public static void DefineMapping(ClassBuilder c) => c
        .Method("get", "self, key, default=None", (py, a) => Find(py, a[0], a[1]) ?? a[2])
        .Method(Slot.Contains, "self, key", (py, a) => PyBool.Of(Find(py, a[0], a[1]) is not null))
        .Method("keys", "self", (py, a) => py.Call(py.TypeOf(AbstractClasses.KeysView), a[0]))
        .Method("items", "self", (py, a) => py.Call(py.TypeOf(AbstractClasses.ItemsView), a[0]))
        .Method("values", "self", (py, a) => py.Call(py.TypeOf(AbstractClasses.ValuesView), a[0]))
        .Method(Slot.Eq, "self, other", (py, a) => py.IsInstance(a[1], (PyObject)py.TypeOf(AbstractClasses.Mapping))
            ? PyBool.Of(DictMembers.Equal(py, ToDict(py, a[0]), ToDict(py, a[1])))
            : PyNotImplemented.Value)
        .Value("__hash__", PyNone.Value)
        .Value("__reversed__", PyNone.Value);

    public static void DefineMutable(ClassBuilder c) => c
        .Method("pop", "self, key, default=...", (py, a) =>
        {
            if (Find(py, a[0], a[1]) is { } value)
            {
                py.DeleteItem(a[0], a[1]);
                return value;
            }

            return a.Optional(2) ?? throw PyError.Key(a[1]);
        })
        .Method("popitem", "self", (py, a) =>
        {
            var key = py.TryNext(py.GetIterator(a[0])) ?? throw new PyRaise(new PyBaseException(ExceptionTypes.KeyError));
            var value = py.GetItem(a[0], key);
            py.DeleteItem(a[0], key);
            return new PyTuple(key, value);
        })
        .Method("clear", "self", (py, a) =>
        {
            foreach (var key in py.Iterate(a[0]).ToArray())
            {
                py.DeleteItem(a[0], key);
            }

            return PyNone.Value;
        })
        .Method("update", "self, other=(), /, **kwds", (py, a) =>
        {
            var fresh = new PyDict();
            DictUpdates.Merge(py, fresh, a[1]);
            fresh.Update(py, a.Keywords(2));
            foreach (var (key, value) in fresh.Entries)
            {
                py.SetItem(a[0], key, value);
            }

            return PyNone.Value;
        })
        .Method("setdefault", "self, key, default=None", (py, a) =>
        {
            if (Find(py, a[0], a[1]) is { } value)
            {
                return value;
            }

            py.SetItem(a[0], a[1], a[2]);
            return a[2];
        });

    public static void DefineView(ClassBuilder c) => c
        .New("cls, mapping", (_, a) => new PyInstanceView((PyType)a[0], a[1]))
        .Method(Slot.Init, "self, mapping", (_, _) => PyNone.Value)
        .Method(Slot.Len, "self", (py, a) => PyInt.Of(py.Length(Mapping(a))))
        .Method(Slot.Repr, "self", (py, a) => new PyStr($"{a[0].Type.Name}({py.Repr(Mapping(a))})"))
        .Property("_mapping", (_, self) => ((PyInstanceView)self).Mapping);

    public static void DefineKeys(ClassBuilder c) => c
        .Method(Slot.Iter, "self", (py, a) => py.GetIterator(Mapping(a)))
        .Method(Slot.Contains, "self, key", (py, a) => PyBool.Of(py.Contains(Mapping(a), a[1])))
        .ClassMethod("_from_iterable", "cls, it", (py, a) => py.Call(BuiltinTypes.Set, a[1]));

    public static void DefineItems(ClassBuilder c) => c
        .Method(Slot.Iter, "self", (py, a) => new PyEnumerationIterator(
            py.Iterate(Mapping(a)).Select(key => new PyTuple(key, py.GetItem(Mapping(a), key)))))
        .Method(Slot.Contains, "self, item", (py, a) => PyBool.Of(
            a[1] is PyTuple { Count: 2 } pair && Find(py, Mapping(a), pair[0]) is { } value && py.IsEqual(value, pair[1])))
        .ClassMethod("_from_iterable", "cls, it", (py, a) => py.Call(BuiltinTypes.Set, a[1]));

    public static void DefineValues(ClassBuilder c) => c
        .Method(Slot.Iter, "self", (py, a) => new PyEnumerationIterator(
            py.Iterate(Mapping(a)).Select(key => py.GetItem(Mapping(a), key))))
        .Method(Slot.Contains, "self, value", (py, a) => PyBool.Of(
            py.Iterate(Mapping(a)).Any(key => py.IsEqual(py.GetItem(Mapping(a), key), a[1]))));

    private static PyObject Mapping(BoundArguments a) => ((PyInstanceView)a[0]).Mapping;

    private static PyObject? Find(Interpreter py, PyObject mapping, PyObject key)
    {
        try
        {
            return py.GetItem(mapping, key);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.KeyError))
        {
            return null;
        }
    }

    private static PyDict ToDict(Interpreter py, PyObject mapping)
    {
        if (mapping is PyDict exact)
        {
            return exact;
        }

        var dict = new PyDict();
        foreach (var key in py.Iterate(mapping))
        {
            dict.Store(py, key, py.GetItem(mapping, key));
        }

        return dict;
    }
}
