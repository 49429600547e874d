using Nnx.Python.Building;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Members of <c>collections.deque</c>.</summary>
internal static class DequeMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, /, *args, **kwargs", (_, a) => new PyDeque((PyType)a[0]))
            .Method(Slot.Init, "self, iterable=(), maxlen=None", Init)
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a[0]))))
            .Value("__hash__", PyNone.Value)
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a[0]).Count))
            .Method(Slot.Iter, "self, /", (_, a) => new PyDequeIterator(Self(a[0]), false))
            .Method(Slot.Reversed, "self, /", (_, a) => new PyDequeIterator(Self(a[0]), true))
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(IndexOf(py, Self(a[0]), a[1], 0, int.MaxValue) >= 0))
            .Method(Slot.GetItem, "self, key, /", (py, a) => Self(a[0])[Index(py, Self(a[0]), a[1])])
            .Method(Slot.SetItem, "self, key, value, /", (py, a) =>
            {
                Self(a[0])[Index(py, Self(a[0]), a[1])] = a[2];
                return PyNone.Value;
            })
            .Method(Slot.DelItem, "self, key, /", (py, a) =>
            {
                RemoveAt(Self(a[0]), Index(py, Self(a[0]), a[1]));
                return PyNone.Value;
            })
            .Method("pop", "self, /", (_, a) => Self(a[0]).Count > 0 ? Self(a[0]).RemoveLast() : throw PyError.Index("pop from an empty deque"))
            .Method("popleft", "self, /", (_, a) => Self(a[0]).Count > 0 ? Self(a[0]).RemoveFirst() : throw PyError.Index("pop from an empty deque"))
            .Method("count", "self, value, /", (py, a) => PyInt.Of(Self(a[0]).Items.Count(item => py.IsEqual(item, a[1]))))
            .Method("index", "self, value, start=0, stop=9223372036854775807, /", (py, a) =>
            {
                var deque = Self(a[0]);
                var index = IndexOf(
                    py, deque, a[1], (int)SequenceIndex.Bound(py, a[2], deque.Count), (int)SequenceIndex.Bound(py, a[3], deque.Count));
                return index >= 0 ? PyInt.Of(index) : throw PyError.Value($"{py.Repr(a[1])} is not in deque");
            })
            .Method("copy", "self, /", (_, a) => Copy(Self(a[0])))
            .Method("__copy__", "self, /", (_, a) => Copy(Self(a[0])))
            .Method("__reduce__", "self, /", (py, a) => new PyTuple(
                a[0].Type,
                Self(a[0]).Maximum is { } most ? new PyTuple(PyTuple.Empty, PyInt.Of(most)) : PyTuple.Empty,
                a[0].Attributes is { Count: > 0 } attributes ? attributes : PyNone.Value,
                py.GetIterator(a[0])))
            .ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript)
            .Property("maxlen", (_, self) => Self(self).Maximum is { } most ? PyInt.Of(most) : PyNone.Value);
        DefineChanges(c);
        DefineOperators(c);
    }

    private static void DefineChanges(ClassBuilder c)
    {
        Change(c, "append", "self, item, /", (_, deque, a) => deque.AddLast(a[1]));
        Change(c, "appendleft", "self, item, /", (_, deque, a) => deque.AddFirst(a[1]));
        Change(c, "clear", "self, /", (_, deque, _) => deque.Clear());
        Change(c, "extend", "self, iterable, /", (py, deque, a) => Extend(py, deque, a[1]));
        Change(c, "extendleft", "self, iterable, /", (py, deque, a) =>
        {
            foreach (var item in ReferenceEquals(a[1], deque) ? deque.Items : py.Iterate(a[1]))
            {
                deque.AddFirst(item);
            }
        });
        Change(c, "insert", "self, index, value, /", (py, deque, a) =>
        {
            if (deque.Count == deque.Maximum)
            {
                throw PyError.Index("deque already at its maximum size");
            }

            var items = deque.Items.ToList();
            items.Insert((int)SequenceIndex.Bound(py, a[1], items.Count), a[2]);
            deque.Replace(items);
        });
        Change(c, "remove", "self, value, /", (py, deque, a) =>
        {
            var index = IndexOf(py, deque, a[1], 0, int.MaxValue);
            RemoveAt(deque, index >= 0 ? index : throw PyError.Value("deque.remove(x): x not in deque"));
        });
        Change(c, "reverse", "self, /", (_, deque, _) => deque.Replace([.. deque.Items.Reverse()]));
        Change(c, "rotate", "self, n=1, /", (py, deque, a) =>
        {
            if (deque.Count < 2)
            {
                return;
            }

            for (var n = ((py.ToLong(a[1]) % deque.Count) + deque.Count) % deque.Count; n > 0; n--)
            {
                deque.AddFirst(deque.RemoveLast());
            }
        });
    }

    private static void DefineOperators(ClassBuilder c)
    {
        c.Method(Slot.Add, "self, value, /", (py, a) =>
            {
                if (a[1] is not PyDeque)
                {
                    throw PyError.Type($"can only concatenate deque (not \"{a[1].Type.Name}\") to deque");
                }

                var sum = Copy(Self(a[0]));
                Extend(py, sum, a[1]);
                return sum;
            })
            .Method(Slot.IAdd, "self, value, /", (py, a) =>
            {
                Extend(py, Self(a[0]), a[1]);
                return a[0];
            })
            .Method(Slot.Mul, "self, value, /", (py, a) => Repeat(py, Copy(Self(a[0])), a[1]))
            .Method(Slot.RMul, "self, value, /", (py, a) => Repeat(py, Copy(Self(a[0])), a[1]))
            .Method(Slot.IMul, "self, value, /", (py, a) => Repeat(py, Self(a[0]), a[1]));
        SequenceComparison.Define(c, static (PyObject value, out IReadOnlyList<PyObject> items) =>
        {
            items = (value as PyDeque)?.Items ?? [];
            return value is PyDeque;
        });
    }

    private static PyDeque Self(PyObject self) => (PyDeque)self;

    private static PyNone Init(Interpreter py, BoundArguments a)
    {
        var deque = Self(a[0]);
        deque.Clear();
        if (a.OrNull(2) is { } most)
        {
            if (most is not PyInt)
            {
                throw PyError.Type("an integer is required");
            }

            deque.Maximum = py.ToInt(most) is >= 0 and var size ? size : throw PyError.Value("maxlen must be non-negative");
        }

        Extend(py, deque, a[1]);
        return PyNone.Value;
    }

    private static void Extend(Interpreter py, PyDeque deque, PyObject iterable)
    {
        foreach (var item in ReferenceEquals(deque, iterable) ? deque.Items : py.Iterate(iterable))
        {
            deque.AddLast(item);
        }
    }

    private static PyDeque Copy(PyDeque deque)
    {
        var copy = new PyDeque(deque.Type) { Maximum = deque.Maximum };
        copy.Replace(deque.Items);
        return copy;
    }

    private static PyObject Repeat(Interpreter py, PyDeque deque, PyObject count)
    {
        if (!SequenceIndex.TryCount(py, count, out var times))
        {
            return PyNotImplemented.Value;
        }

        var items = deque.Items;
        py.Meter.Reserve(items.Count > 0 && times > long.MaxValue / 16 / items.Count ? long.MaxValue : Math.Max(0, times) * items.Count * 8);
        deque.Clear();
        for (var i = 0L; i < times; i++)
        {
            foreach (var item in items)
            {
                deque.AddLast(item);
            }
        }

        return deque;
    }

    private static int Index(Interpreter py, PyDeque deque, PyObject key)
    {
        if (key is not PyInt && key.Type.Lookup(Slot.Index) is null)
        {
            throw PyError.Type($"sequence index must be integer, not '{key.Type.Name}'");
        }

        return (int)SequenceIndex.Resolve(py, key, deque.Count, "deque", "deque");
    }

    private static int IndexOf(Interpreter py, PyDeque deque, PyObject value, int from, int to)
    {
        var version = deque.Version;
        for (var i = from; i < deque.Count && i < to; i++)
        {
            var equal = py.IsEqual(deque[i], value);
            if (version != deque.Version)
            {
                throw PyError.Runtime("deque mutated during iteration");
            }

            if (equal)
            {
                return i;
            }
        }

        return -1;
    }

    private static void RemoveAt(PyDeque deque, int index)
    {
        var items = deque.Items.ToList();
        items.RemoveAt(index);
        deque.Replace(items);
    }

    private static string Repr(Interpreter py, PyDeque deque)
    {
        var most = deque.Maximum is { } size ? $"], maxlen={size})" : "])";
        return SequenceRepr.Join(py, deque, deque.Items, $"{deque.Type.Name}([", most, "[...]");
    }

    private static void Change(ClassBuilder c, string name, string signature, Action<Interpreter, PyDeque, BoundArguments> apply) =>
        c.Method(name, signature, (py, a) =>
        {
            apply(py, Self(a[0]), a);
            return PyNone.Value;
        });
}
