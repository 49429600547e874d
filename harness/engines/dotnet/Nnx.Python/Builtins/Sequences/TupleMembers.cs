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

/// <summary>Members of <c>tuple</c>.</summary>
internal static class TupleMembers
{
    private const int BytesAnItem = 8;

    public static void Define(ClassBuilder c)
    {
        c.New("cls, iterable=(), /", New)
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
                SequenceRepr.Join(py, a[0], Self(a), "(", Self(a).Count == 1 ? ",)" : ")", "(...)")))
            .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(Hash(py, Self(a))))
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Count))
            .Method(Slot.Iter, "self, /", (_, a) => new PyTupleIterator(Self(a)))
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(IndexOf(py, Self(a), a[1], 0, int.MaxValue) >= 0))
            .Method(Slot.GetItem, "self, key, /", GetItem)
            .Method(Slot.Add, "self, value, /", Concatenate)
            .Method(Slot.Mul, "self, value, /", Repeat)
            .Method(Slot.RMul, "self, value, /", Repeat)
            .Method("index", "self, value, start=0, stop=9223372036854775807, /", (py, a) =>
            {
                var index = IndexOf(
                    py, Self(a), a[1], (int)SequenceIndex.Bound(py, a[2], Self(a).Count), (int)SequenceIndex.Bound(py, a[3], Self(a).Count));
                return index >= 0 ? PyInt.Of(index) : throw PyError.Value("tuple.index(x): x not in tuple");
            })
            .Method("count", "self, value, /", (py, a) =>
            {
                var count = 0;
                foreach (var item in Self(a).Items)
                {
                    count += py.IsEqual(item, a[1]) ? 1 : 0;
                }

                return PyInt.Of(count);
            })
            .Method("__getnewargs__", "self, /", (_, a) => new PyTuple(new PyTuple([.. Self(a).Items])))
            .ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript);
        SequenceComparison.Define(c, ItemsOf);
    }

    /// <summary>CPython's hash of a tuple, from the hashes of its items.</summary>
    public static long Hash(Interpreter py, PyTuple tuple)
    {
        const ulong Prime1 = 11400714785074694791;
        const ulong Prime2 = 14029467366897019727;
        const ulong Prime5 = 2870177450012600261;
        unchecked
        {
            var hash = Prime5;
            py.Enter(" while calling a Python object");
            try
            {
                foreach (var item in tuple.Items)
                {
                    hash += (ulong)py.Hash(item) * Prime2;
                    hash = ulong.RotateLeft(hash, 31) * Prime1;
                }
            }
            finally
            {
                py.Leave();
            }

            hash += (ulong)tuple.Count ^ (Prime5 ^ 3527539UL);
            return (long)hash == -1 ? 1546275796 : (long)hash;
        }
    }

    /// <summary>A tuple of the items of an iterable.</summary>
    public static PyObject[] Collect(Interpreter py, PyObject iterable)
    {
        switch (iterable)
        {
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple):
                return tuple.Items.ToArray();
            case PyList list when list.GetType() == typeof(PyList):
                return [.. list.Items];
        }

        var items = new List<PyObject>();
        ListMembers.Extend(py, items, iterable);
        return [.. items];
    }

    private static PyObject Concatenate(Interpreter py, BoundArguments a)
    {
        if (a[1] is not PyTuple right)
        {
            return PyNotImplemented.Value;
        }

        py.Meter.Reserve((Self(a).Count + (long)right.Count) * BytesAnItem);
        return new PyTuple([.. Self(a).Items, .. right.Items]);
    }

    private static PyTuple Self(BoundArguments a) => (PyTuple)a[0];

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var type = (PyType)a[0];
        if (type != BuiltinTypes.Tuple)
        {
            return new PyTupleInstance(type, Collect(py, a[1]));
        }

        return a[1].GetType() == typeof(PyTuple) ? a[1] : new PyTuple(Collect(py, a[1]));
    }

    private static bool ItemsOf(PyObject value, out IReadOnlyList<PyObject> items)
    {
        items = value as PyTuple ?? PyTuple.Empty;
        return value is PyTuple;
    }

    private static int IndexOf(Interpreter py, PyTuple tuple, PyObject value, int from, int to)
    {
        for (var i = from; i < tuple.Count && i < to; i++)
        {
            if (py.IsEqual(tuple[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    private static PyObject GetItem(Interpreter py, BoundArguments a)
    {
        var tuple = Self(a);
        if (a[1] is not PySlice slice)
        {
            return tuple[(int)SequenceIndex.Resolve(py, a[1], tuple.Count, "tuple", "tuple")];
        }

        var range = SliceIndices.Of(py, slice, tuple.Count);
        var items = new PyObject[range.Count];
        for (long i = 0, at = range.Start; i < range.Count; i++, at += range.Step)
        {
            items[i] = tuple[(int)at];
        }

        return new PyTuple(items);
    }

    private static PyObject Repeat(Interpreter py, BoundArguments a)
    {
        if (!SequenceIndex.TryCount(py, a[1], out var times))
        {
            return PyNotImplemented.Value;
        }

        var tuple = Self(a);
        if (times <= 0 || tuple.Count == 0)
        {
            return PyTuple.Empty;
        }

        py.Meter.Reserve(times > long.MaxValue / BytesAnItem / tuple.Count ? long.MaxValue : times * tuple.Count * BytesAnItem);
        var items = new PyObject[times * tuple.Count];
        for (var i = 0L; i < times; i++)
        {
            tuple.Items.CopyTo(items.AsSpan((int)(i * tuple.Count)));
        }

        return new PyTuple(items);
    }
}
