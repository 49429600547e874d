using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Members of <c>list</c>.</summary>
internal static class ListMembers
{
    private const int BytesAnItem = 8;

    public static void Define(ClassBuilder c)
    {
        c.New("cls, /, *args, **kwargs", (_, a) => a[0] == BuiltinTypes.List ? new PyList() : new PyListInstance((PyType)a[0]))
            .Method(Slot.Init, "self, iterable=(), /", (py, a) =>
            {
                var items = Items(a);
                items.Clear();
                Extend(py, items, a[1]);
                return PyNone.Value;
            })
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
                SequenceRepr.Join(py, a[0], Live(Items(a)), "[", "]", "[...]")))
            .Value("__hash__", PyNone.Value)
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Items(a).Count))
            .Method(Slot.Iter, "self, /", (_, a) => new PyListIterator((PyList)a[0]))
            .Method(Slot.Reversed, "self, /", (_, a) => new PyListReverseIterator((PyList)a[0]))
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(IndexOf(py, Items(a), a[1], 0, int.MaxValue) >= 0))
            .Method(Slot.GetItem, "self, index, /", GetItem)
            .Method(Slot.SetItem, "self, key, value, /", SetItem)
            .Method(Slot.DelItem, "self, key, /", DeleteItem)
            .Method(Slot.Add, "self, value, /", Concatenate)
            .Method(Slot.IAdd, "self, value, /", (py, a) =>
            {
                Extend(py, Items(a), a[1]);
                return a[0];
            })
            .Method(Slot.Mul, "self, value, /", Multiply)
            .Method(Slot.RMul, "self, value, /", Multiply)
            .Method(Slot.IMul, "self, value, /", MultiplyInPlace)
            .Method("append", "self, object, /", (_, a) =>
            {
                Items(a).Add(a[1]);
                return PyNone.Value;
            })
            .Method("extend", "self, iterable, /", (py, a) =>
            {
                Extend(py, Items(a), a[1]);
                return PyNone.Value;
            })
            .Method("insert", "self, index, object, /", (py, a) =>
            {
                Items(a).Insert((int)SequenceIndex.Bound(py, py.ToIndex(a[1]), Items(a).Count), a[2]);
                return PyNone.Value;
            })
            .Method("remove", "self, value, /", (py, a) =>
            {
                var index = IndexOf(py, Items(a), a[1], 0, int.MaxValue);
                Items(a).RemoveAt(index >= 0 ? index : throw PyError.Value("list.remove(x): x not in list"));
                return PyNone.Value;
            })
            .Method("pop", "self, index=-1, /", Pop)
            .Method("clear", "self, /", (_, a) =>
            {
                Items(a).Clear();
                return PyNone.Value;
            })
            .Method("index", "self, value, start=0, stop=9223372036854775807, /", (py, a) =>
            {
                var items = Items(a);
                var index = IndexOf(
                    py, items, a[1], (int)SequenceIndex.Bound(py, a[2], items.Count), (int)SequenceIndex.Bound(py, a[3], items.Count));
                return index >= 0 ? PyInt.Of(index) : throw PyError.Value($"{py.Repr(a[1])} is not in list");
            })
            .Method("count", "self, value, /", (py, a) =>
            {
                var count = 0;
                for (var i = 0; i < Items(a).Count; i++)
                {
                    count += py.IsEqual(Items(a)[i], a[1]) ? 1 : 0;
                }

                return PyInt.Of(count);
            })
            .Method("sort", "self, /, *, key=None, reverse=False", Sort)
            .Method("reverse", "self, /", (_, a) =>
            {
                Items(a).Reverse();
                return PyNone.Value;
            })
            .Method("copy", "self, /", (_, a) => new PyList(Items(a)))
            .ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript);
        SequenceComparison.Define(c, ItemsOf);
    }

    /// <summary>Appends all items of an iterable.</summary>
    public static void Extend(Interpreter py, List<PyObject> items, PyObject iterable)
    {
        switch (iterable)
        {
            case PyList list when list.GetType() == typeof(PyList):
                py.Meter.Reserve((items.Count + (long)list.Items.Count) * BytesAnItem);
                items.AddRange(list.Items.ToArray());
                return;
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple):
                items.AddRange(tuple.Items);
                return;
            case PyRange { IsSmall: true } range:
                py.Meter.Reserve((items.Count + range.SmallLength) * (BytesAnItem + 32));
                for (var i = 0L; i < range.SmallLength; i++)
                {
                    items.Add(range.At(i));
                }

                return;
        }

        var iterator = py.GetIterator(iterable);
        while (py.TryNext(iterator) is { } item)
        {
            items.Add(item);
            if ((items.Count & 0xFFF) == 0)
            {
                py.Meter.Step();
                py.Meter.Reserve(items.Count * (long)BytesAnItem);
            }
        }
    }

    public static int IndexOf(Interpreter py, List<PyObject> items, PyObject value, int from, int to)
    {
        for (var i = from; i < items.Count && i < to; i++)
        {
            if (py.IsEqual(items[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    private static PyObject Concatenate(Interpreter py, BoundArguments a)
    {
        if (a[1] is not PyList right)
        {
            return PyNotImplemented.Value;
        }

        py.Meter.Reserve((Items(a).Count + (long)right.Items.Count) * BytesAnItem);
        return new PyList([.. Items(a), .. right.Items]);
    }

    private static List<PyObject> Items(BoundArguments a) => ((PyList)a[0]).Items;

    // A representation may change the list it shows.
    private static IEnumerable<PyObject> Live(List<PyObject> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return items[i];
        }
    }

    private static bool ItemsOf(PyObject value, out IReadOnlyList<PyObject> items)
    {
        items = (value as PyList)?.Items ?? [];
        return value is PyList;
    }

    private static PyObject GetItem(Interpreter py, BoundArguments a)
    {
        var items = Items(a);
        if (a[1] is not PySlice slice)
        {
            return items[(int)SequenceIndex.Resolve(py, a[1], items.Count, "list", "list")];
        }

        var range = SliceIndices.Of(py, slice, items.Count);
        if (range.Step == 1)
        {
            return new PyList(range.Count == 0 ? [] : items.GetRange((int)range.Start, (int)range.Count));
        }

        var result = new PyList();
        for (long i = 0, at = range.Start; i < range.Count; i++, at += range.Step)
        {
            result.Items.Add(items[(int)at]);
        }

        return result;
    }

    private static PyNone SetItem(Interpreter py, BoundArguments a)
    {
        var items = Items(a);
        if (a[1] is PySlice slice)
        {
            ListSlices.Assign(py, items, slice, a[2]);
        }
        else
        {
            items[(int)SequenceIndex.Resolve(py, a[1], items.Count, "list", "list assignment")] = a[2];
        }

        return PyNone.Value;
    }

    private static PyNone DeleteItem(Interpreter py, BoundArguments a)
    {
        var items = Items(a);
        if (a[1] is PySlice slice)
        {
            ListSlices.Delete(py, items, slice);
        }
        else
        {
            items.RemoveAt((int)SequenceIndex.Resolve(py, a[1], items.Count, "list", "list assignment"));
        }

        return PyNone.Value;
    }

    private static PyObject Multiply(Interpreter py, BoundArguments a)
    {
        if (!SequenceIndex.TryCount(py, a[1], out var times))
        {
            return PyNotImplemented.Value;
        }

        var result = new PyList();
        Repeat(py, Items(a), times, result.Items);
        return result;
    }

    private static PyObject MultiplyInPlace(Interpreter py, BoundArguments a)
    {
        if (!SequenceIndex.TryCount(py, a[1], out var times))
        {
            return PyNotImplemented.Value;
        }

        var items = Items(a);
        var copy = items.ToList();
        items.Clear();
        Repeat(py, copy, times, items);
        return a[0];
    }

    private static void Repeat(Interpreter py, List<PyObject> items, long times, List<PyObject> result)
    {
        if (times <= 0 || items.Count == 0)
        {
            return;
        }

        py.Meter.Reserve(times > long.MaxValue / BytesAnItem / items.Count ? long.MaxValue : times * items.Count * BytesAnItem);
        result.EnsureCapacity((int)(times * items.Count));
        for (var i = 0L; i < times; i++)
        {
            result.AddRange(items);
        }
    }

    private static PyObject Pop(Interpreter py, BoundArguments a)
    {
        var items = Items(a);
        var index = py.ToLong(a[1]);
        if (items.Count == 0)
        {
            throw PyError.Index("pop from empty list");
        }

        index = index < 0 ? index + items.Count : index;
        if (index < 0 || index >= items.Count)
        {
            throw PyError.Index("pop index out of range");
        }

        var item = items[(int)index];
        items.RemoveAt((int)index);
        return item;
    }

    private static PyNone Sort(Interpreter py, BoundArguments a)
    {
        var items = Items(a);
        var values = items.ToArray();
        items.Clear();
        var reverse = py.IsTrue(a[2]);
        var changed = false;
        try
        {
            Sorting.Sort(py, values, a.OrNull(1), reverse);
        }
        finally
        {
            changed = items.Count > 0;
            items.Clear();
            items.AddRange(values);
        }

        return changed ? throw PyError.Value("list modified during sort") : PyNone.Value;
    }
}
