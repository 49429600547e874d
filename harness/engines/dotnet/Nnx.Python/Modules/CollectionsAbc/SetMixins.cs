using Nnx.Python.Building;
using Nnx.Python.Builtins.Containers;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.CollectionsAbc;

/// <summary>What <c>Set</c> and <c>MutableSet</c> give their subclasses.</summary>
internal static class SetMixins
{
    public static void DefineSet(ClassBuilder c)
    {
        Compare(c, Slot.Le, (py, x, y) => py.Length(x) <= py.Length(y) && IsWithin(py, x, y));
        Compare(c, Slot.Lt, (py, x, y) => py.Length(x) < py.Length(y) && IsWithin(py, x, y));
        Compare(c, Slot.Ge, (py, x, y) => py.Length(x) >= py.Length(y) && IsWithin(py, y, x));
        Compare(c, Slot.Gt, (py, x, y) => py.Length(x) > py.Length(y) && IsWithin(py, y, x));
        Compare(c, Slot.Eq, (py, x, y) => py.Length(x) == py.Length(y) && IsWithin(py, x, y));
        c.Value("__hash__", PyNone.Value)
            .ClassMethod("_from_iterable", "cls, it", (py, a) => py.Call(a[0], a[1]))
            .Method("isdisjoint", "self, other", (py, a) => PyBool.Of(!py.Iterate(a[1]).Any(item => py.Contains(a[0], item))))
            .Method("_hash", "self", (py, a) => PyInt.Of(SetOperations.Hash(PySet.Of(py, py.Iterate(a[0])))));
        Combine(c, Slot.And, Slot.RAnd, (py, x, y) => py.Iterate(y).Where(item => py.Contains(x, item)));
        Combine(c, Slot.Or, Slot.ROr, (py, x, y) => py.Iterate(x).Concat(py.Iterate(y)));
        Combine(c, Slot.Sub, Slot.RSub, (py, x, y) => py.Iterate(x).Where(item => !py.Contains(y, item)));
        Combine(c, Slot.Xor, Slot.RXor, (py, x, y) =>
            py.Iterate(x).Where(item => !py.Contains(y, item)).Concat(py.Iterate(y).Where(item => !py.Contains(x, item))));
    }

    public static void DefineMutable(ClassBuilder c)
    {
        c.Method("remove", "self, value", (py, a) => py.Contains(a[0], a[1])
                ? py.CallMethod(a[0], "discard", a[1])
                : throw PyError.Key(a[1]))
            .Method("pop", "self", (py, a) =>
            {
                var value = py.TryNext(py.GetIterator(a[0])) ?? throw new PyRaise(new PyBaseException(ExceptionTypes.KeyError));
                py.CallMethod(a[0], "discard", value);
                return value;
            })
            .Method("clear", "self", (py, a) =>
            {
                foreach (var item in py.Iterate(a[0]).ToArray())
                {
                    py.CallMethod(a[0], "discard", item);
                }

                return PyNone.Value;
            });
        InPlace(c, Slot.IOr, (py, self, other) => Each(py, self, "add", py.Iterate(other)));
        InPlace(c, Slot.ISub, (py, self, other) => Each(py, self, "discard", py.Iterate(other)));
        InPlace(c, Slot.IAnd, (py, self, other) => Each(py, self, "discard", py.Iterate(self).Where(item => !py.Contains(other, item))));
        InPlace(c, Slot.IXor, (py, self, other) =>
        {
            foreach (var item in py.Iterate(other).ToArray())
            {
                py.CallMethod(self, py.Contains(self, item) ? "discard" : "add", item);
            }
        });
    }

    private static bool IsSet(Interpreter py, PyObject value) => py.IsInstance(value, (PyObject)py.TypeOf(AbstractClasses.Set));

    private static bool IsWithin(Interpreter py, PyObject part, PyObject whole) =>
        py.Iterate(part).All(item => py.Contains(whole, item));

    private static void Each(Interpreter py, PyObject self, string method, IEnumerable<PyObject> items)
    {
        foreach (var item in items.ToArray())
        {
            py.CallMethod(self, method, item);
        }
    }

    private static void Compare(ClassBuilder c, Slot slot, Func<Interpreter, PyObject, PyObject, bool> holds) =>
        c.Method(slot, "self, other", (py, a) => IsSet(py, a[1]) ? PyBool.Of(holds(py, a[0], a[1])) : PyNotImplemented.Value);

    private static void Combine(
        ClassBuilder c, Slot forward, Slot reflected, Func<Interpreter, PyObject, PyObject, IEnumerable<PyObject>> items)
    {
        c.Method(forward, "self, other", (py, a) => a[1].Type.Lookup(Slot.Iter) is null
                ? PyNotImplemented.Value
                : py.CallMethod(a[0], "_from_iterable", new PyList(items(py, a[0], a[1]))))
            .Method(reflected, "self, other", (py, a) => a[1].Type.Lookup(Slot.Iter) is null
                ? PyNotImplemented.Value
                : py.CallMethod(a[0], "_from_iterable", new PyList(items(py, a[1], a[0]))));
    }

    private static void InPlace(ClassBuilder c, Slot slot, Action<Interpreter, PyObject, PyObject> apply) =>
        c.Method(slot, "self, it", (py, a) =>
        {
            apply(py, a[0], a[1]);
            return a[0];
        });
}
