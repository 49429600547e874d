using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Containers;

/// <summary>Members of <c>set</c> and <c>frozenset</c>.</summary>
internal static class SetMembers
{
    public static void DefineFrozenSet(ClassBuilder c)
    {
        DefineCommon(c);
        c.New("cls, iterable=(), /", (py, a) =>
            {
                if (a[0] == BuiltinTypes.FrozenSet && a[1].GetType() == typeof(PyFrozenSet))
                {
                    return a[1];
                }

                PyFrozenSet set = a[0] == BuiltinTypes.FrozenSet ? new PyFrozenSet() : new PyFrozenSetInstance((PyType)a[0]);
                SetOperations.Update(py, set, a[1]);
                return set;
            })
            .Method(Slot.Hash, "self, /", (_, a) => PyInt.Of(SetOperations.Hash(Self(a))))
            .Method("copy", "self, /", (py, a) => a[0].GetType() == typeof(PyFrozenSet) ? a[0] : SetOperations.Copy(py, Self(a)));
    }

    public static void DefineSet(ClassBuilder c)
    {
        DefineCommon(c);
        c.New("cls, /, *args, **kwargs", (_, a) => a[0] == BuiltinTypes.Set ? new PySet() : new PySetInstance((PyType)a[0]))
            .Method(Slot.Init, "self, iterable=(), /", (py, a) =>
            {
                Self(a).Table.Clear();
                SetOperations.Update(py, Self(a), a[1]);
                return PyNone.Value;
            })
            .Value("__hash__", PyNone.Value)
            .Method("copy", "self, /", (py, a) => SetOperations.Copy(py, Self(a)));
        Change(c, "add", "self, object, /", (py, set, a) => set.Add(py, a[1]));
        Change(c, "discard", "self, object, /", (py, set, a) => Discard(py, set, a[1]));
        Change(c, "remove", "self, object, /", (py, set, a) => _ = Discard(py, set, a[1]) ? true : throw PyError.Key(a[1]));
        Change(c, "clear", "self, /", (_, set, _) => set.Table.Clear());
        Change(c, "update", "self, /, *others", (py, set, a) => Each(a, other => SetOperations.Update(py, set, other)));
        Change(c, "difference_update", "self, /, *others", (py, set, a) => Each(a, other => SetOperations.Subtract(py, set, other)));
        Change(c, "intersection_update", "self, /, *others", (py, set, a) =>
            Each(a, other => Replace(py, set, SetOperations.Intersection(py, set, other))));
        Change(c, "symmetric_difference_update", "self, other, /", (py, set, a) => SetOperations.SymmetricUpdate(py, set, a[1]));
        c.Method("pop", "self, /", (_, a) => Self(a).Table.Pop() ?? throw PyError.Key(new PyStr("pop from an empty set")));
        InPlace(c, Slot.IOr, SetOperations.Update);
        InPlace(c, Slot.ISub, SetOperations.Subtract);
        InPlace(c, Slot.IXor, SetOperations.SymmetricUpdate);
        InPlace(c, Slot.IAnd, (py, set, other) => Replace(py, set, SetOperations.Intersection(py, set, other)));
    }

    private static void DefineCommon(ClassBuilder c)
    {
        c.Method(Slot.Repr, "self, /", Repr)
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Count))
            .Method(Slot.Iter, "self, /", (_, a) => new PySetIterator(Self(a)))
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(Contains(py, Self(a), a[1])))
            .Method("union", "self, /, *others", (py, a) =>
            {
                var result = SetOperations.Copy(py, Self(a));
                Each(a, other => SetOperations.Update(py, result, other));
                return result;
            })
            .Method("intersection", "self, /, *others", (py, a) =>
            {
                var result = a.Rest(1).Count == 0 ? SetOperations.Copy(py, Self(a)) : Self(a);
                Each(a, other => result = SetOperations.Intersection(py, result, other));
                return result;
            })
            .Method("difference", "self, /, *others", (py, a) =>
            {
                var result = a.Rest(1).Count == 0 ? SetOperations.Copy(py, Self(a)) : SetOperations.Difference(py, Self(a), a.Rest(1)[0]);
                foreach (var other in a.Rest(1).Skip(1))
                {
                    SetOperations.Subtract(py, result, other);
                }

                return result;
            })
            .Method("symmetric_difference", "self, other, /", (py, a) => SetOperations.SymmetricDifference(py, Self(a), a[1]))
            .Method("issubset", "self, other, /", (py, a) => PyBool.Of(SetOperations.IsSubset(py, Self(a), AsSet(py, a[1]))))
            .Method("issuperset", "self, other, /", (py, a) => PyBool.Of(SetOperations.IsSubset(py, AsSet(py, a[1]), Self(a))))
            .Method("isdisjoint", "self, other, /", (py, a) => PyBool.Of(SetOperations.Intersection(py, Self(a), a[1]).Count == 0))
            .Method("__reduce__", "self, /", (_, a) => new PyTuple(
                a[0].Type, new PyTuple(new PyList(Self(a).Elements)), a[0].Attributes is { Count: > 0 } attributes ? attributes : PyNone.Value))
            .ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript);
        Operator(c, Slot.Or, Slot.ROr, (py, x, y) =>
        {
            var union = SetOperations.Copy(py, x);
            SetOperations.Update(py, union, y);
            return union;
        });
        Operator(c, Slot.And, Slot.RAnd, SetOperations.Intersection);
        Operator(c, Slot.Sub, Slot.RSub, SetOperations.Difference);
        Operator(c, Slot.Xor, Slot.RXor, SetOperations.SymmetricDifference);
        Comparison(c, Slot.Eq, (py, x, y) => x.Count == y.Count && SetOperations.IsSubset(py, x, y));
        Comparison(c, Slot.Ne, (py, x, y) => x.Count != y.Count || !SetOperations.IsSubset(py, x, y));
        Comparison(c, Slot.Le, SetOperations.IsSubset);
        Comparison(c, Slot.Lt, (py, x, y) => x.Count < y.Count && SetOperations.IsSubset(py, x, y));
        Comparison(c, Slot.Ge, (py, x, y) => SetOperations.IsSubset(py, y, x));
        Comparison(c, Slot.Gt, (py, x, y) => x.Count > y.Count && SetOperations.IsSubset(py, y, x));
    }

    private static PySetBase Self(BoundArguments a) => (PySetBase)a[0];

    private static PySetBase AsSet(Interpreter py, PyObject value) => value as PySetBase ?? PySet.Of(py, py.Iterate(value));

    private static void Each(BoundArguments a, Action<PyObject> apply)
    {
        foreach (var other in a.Rest(1))
        {
            apply(other);
        }
    }

    // A set stands for the frozenset of its elements where it is looked for in a set.
    private static long KeyHash(Interpreter py, PyObject value) =>
        value is PySet inner && ReferenceEquals(inner.Type.Lookup(Slot.Hash), PyNone.Value) ? SetOperations.Hash(inner) : py.Hash(value);

    private static bool Contains(Interpreter py, PySetBase set, PyObject value) => set.Table.Contains(py, value, KeyHash(py, value));

    private static bool Discard(Interpreter py, PySetBase set, PyObject value) => set.Table.Discard(py, value, KeyHash(py, value));

    private static void Replace(Interpreter py, PySetBase set, PySetBase elements)
    {
        set.Table.Clear();
        set.Table.Merge(py, elements.Table);
    }

    private static PyStr Repr(Interpreter py, BoundArguments a)
    {
        var set = Self(a);
        var name = set.Type.Name;
        if (set.Count == 0)
        {
            return new PyStr($"{name}()");
        }

        var (open, close) = ReferenceEquals(set.Type, BuiltinTypes.Set) ? ("{", "}") : (name + "({", "})");
        return new PyStr(SequenceRepr.Join(py, set, set.Elements, open, close, $"{name}(...)"));
    }

    private static void Change(ClassBuilder c, string name, string signature, Action<Interpreter, PySetBase, BoundArguments> apply) =>
        c.Method(name, signature, (py, a) =>
        {
            apply(py, Self(a), a);
            return PyNone.Value;
        });

    private static void InPlace(ClassBuilder c, Slot slot, Action<Interpreter, PySetBase, PyObject> apply) =>
        c.Method(slot, "self, value, /", (py, a) =>
        {
            if (a[1] is not PySetBase)
            {
                return PyNotImplemented.Value;
            }

            apply(py, Self(a), a[1]);
            return a[0];
        });

    private static void Operator(ClassBuilder c, Slot forward, Slot reflected, Func<Interpreter, PySetBase, PyObject, PyObject> apply)
    {
        c.Method(forward, "self, value, /", (py, a) => a[1] is PySetBase right ? apply(py, Self(a), right) : PyNotImplemented.Value)
            .Method(reflected, "self, value, /", (py, a) => a[1] is PySetBase left ? apply(py, left, Self(a)) : PyNotImplemented.Value);
    }

    private static void Comparison(ClassBuilder c, Slot slot, Func<Interpreter, PySetBase, PySetBase, bool> holds) =>
        c.Method(slot, "self, value, /", (py, a) =>
            a[1] is PySetBase right ? PyBool.Of(holds(py, Self(a), right)) : PyNotImplemented.Value);
}
