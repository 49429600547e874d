using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Containers;

/// <summary>Members of <c>mappingproxy</c>: all reading goes to the mapping behind it.</summary>
internal static class MappingProxyMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, mapping", (_, a) => a[1].Type.Lookup(Slot.GetItem) is not null && a[1] is not (PyList or PyTuple)
                ? new PyMappingProxy(a[1])
                : throw PyError.Type($"mappingproxy() argument must be a mapping, not {a[1].Type.Name}"))
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr($"mappingproxy({py.Repr(Self(a))})"))
            .Method(Slot.Str, "self, /", (py, a) => new PyStr(py.Str(Self(a))))
            .Method(Slot.Len, "self, /", (py, a) => PyInt.Of(py.Length(Self(a))))
            .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(Self(a)))
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(py.Contains(Self(a), a[1])))
            .Method(Slot.GetItem, "self, key, /", (py, a) => py.GetItem(Self(a), a[1]))
            .Method(Slot.Reversed, "self, /", (py, a) => py.CallMethod(Self(a), "__reversed__"))
            .Value("__hash__", PyNone.Value)
            .Method(Slot.Eq, "self, value, /", (py, a) => py.Compare(CompareOperator.Eq, Self(a), Behind(a[1])))
            .Method(Slot.Ne, "self, value, /", (py, a) => py.Compare(CompareOperator.Ne, Self(a), Behind(a[1])))
            .Method(Slot.Or, "self, value, /", (py, a) => py.Binary(BinaryOperator.Or, Self(a), Behind(a[1])))
            .Method(Slot.ROr, "self, value, /", (py, a) => py.Binary(BinaryOperator.Or, Behind(a[1]), Self(a)))
            .Method("get", "self, key, default=None, /", (py, a) => py.CallMethod(Self(a), "get", a[1], a[2]));
        foreach (var method in (string[])["keys", "values", "items", "copy"])
        {
            c.Method(method, "self, /", (py, a) => py.CallMethod(Self(a), method));
        }
    }

    private static PyObject Self(BoundArguments a) => ((PyMappingProxy)a[0]).Mapping;

    private static PyObject Behind(PyObject value) => value is PyMappingProxy proxy ? proxy.Mapping : value;
}
