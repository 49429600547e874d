using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Containers;

/// <summary>Members of <c>dict_keys</c>, <c>dict_values</c> and <c>dict_items</c>.</summary>
internal static class DictViewMembers
{
    public static void DefineValues(ClassBuilder c) => c
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
            SequenceRepr.Join(py, a[0], py.Iterate(a[0]), $"{a[0].Type.Name}([", "])", "...")))
        .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Dict.Count))
        .Method(Slot.Iter, "self, /", (_, a) => new PyDictIterator(Self(a).Dict, Self(a).Kind))
        .Method(Slot.Reversed, "self, /", (_, a) => new PyDictReverseIterator(Self(a).Dict, Self(a).Kind))
        .Property("mapping", (_, self) => new PyMappingProxy(((PyDictView)self).Dict));

    public static void DefineSetLike(ClassBuilder c)
    {
        DefineValues(c);
        c.Value("__hash__", PyNone.Value)
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(Contains(py, Self(a), a[1])))
            .Method("isdisjoint", "self, other, /", (py, a) =>
                PyBool.Of(!py.Iterate(a[1]).Any(item => Contains(py, Self(a), item))))
            .Method(Slot.Eq, "self, value, /", (py, a) => Compare(py, a, (x, y) => x == y, swap: false))
            .Method(Slot.Ne, "self, value, /", (py, a) => Compare(py, a, (x, y) => x == y, swap: false) is PyBool equal
                ? PyBool.Of(equal.Small == 0)
                : PyNotImplemented.Value)
            .Method(Slot.Le, "self, value, /", (py, a) => Compare(py, a, (x, y) => x <= y, swap: false))
            .Method(Slot.Lt, "self, value, /", (py, a) => Compare(py, a, (x, y) => x < y, swap: false))
            .Method(Slot.Ge, "self, value, /", (py, a) => Compare(py, a, (x, y) => x <= y, swap: true))
            .Method(Slot.Gt, "self, value, /", (py, a) => Compare(py, a, (x, y) => x < y, swap: true))
            .Method(Slot.And, "self, value, /", (py, a) => Intersect(py, Self(a), a[1]))
            .Method(Slot.RAnd, "self, value, /", (py, a) => Intersect(py, Self(a), a[1]));
        Combine(c, Slot.Or, Slot.ROr, (py, set, other) => SetOperations.Update(py, set, other));
        Combine(c, Slot.Sub, Slot.RSub, (py, set, other) => SetOperations.Subtract(py, set, other));
        Combine(c, Slot.Xor, Slot.RXor, (py, set, other) => SetOperations.SymmetricUpdate(py, set, other));
    }

    private static PyDictView Self(BoundArguments a) => (PyDictView)a[0];

    private static bool Contains(Interpreter py, PyDictView view, PyObject value)
    {
        if (view.Kind == DictViewKind.Keys)
        {
            return view.Dict.Find(py, value) is not null;
        }

        return value is PyTuple { Count: 2 } pair && view.Dict.Find(py, pair[0]) is { } found && py.IsEqual(found, pair[1]);
    }

    private static PyObject Compare(Interpreter py, BoundArguments a, Func<long, long, bool> sizes, bool swap)
    {
        if (a[1] is not (PySetBase or PyDictView { Kind: not DictViewKind.Values }))
        {
            return PyNotImplemented.Value;
        }

        var (left, right) = swap ? (a[1], a[0]) : (a[0], a[1]);
        return PyBool.Of(sizes(py.Length(left), py.Length(right)) && py.Iterate(left).All(item => py.Contains(right, item)));
    }

    private static PyObject Intersect(Interpreter py, PyDictView view, PyObject other)
    {
        if (other is PySetBase set && view.Dict.Count <= set.Count)
        {
            return SetOperations.Intersection(py, set, view);
        }

        if (other is PyDictView { Kind: not DictViewKind.Values } larger && larger.Dict.Count > view.Dict.Count)
        {
            (view, other) = (larger, view);
        }

        return PySet.Of(py, py.Iterate(other).Where(item => Contains(py, view, item)));
    }

    private static void Combine(ClassBuilder c, Slot forward, Slot reflected, Action<Interpreter, PySet, PyObject> change)
    {
        c.Method(forward, "self, value, /", (py, a) => Changed(py, a[0], a[1]))
            .Method(reflected, "self, value, /", (py, a) => Changed(py, a[1], a[0]));

        PySet Changed(Interpreter py, PyObject left, PyObject right)
        {
            var result = new PySet();
            SetOperations.Update(py, result, left);
            change(py, result, right);
            return result;
        }
    }
}
