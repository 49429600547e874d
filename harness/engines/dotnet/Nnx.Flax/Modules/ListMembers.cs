using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>Members of <c>nnx.List</c>.</summary>
internal static class ListMembers
{
    public static void Define(ClassBuilder members)
    {
        members
            .Method(Slot.Init, "self, it=None, /", (py, a) =>
            {
                Self(a).SetLength(py, 0);
                return a.OrNull(1) is { } items ? Extend(py, Self(a), items) : PyNone.Value;
            })
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Length))
            .Method(Slot.Iter, "self, /", (py, a) => new PyEnumerationIterator(Self(a).Items(py)))
            .Method(Slot.GetItem, "self, index, /", (py, a) => a[1] is PySlice
                ? new PyList(Positions(py, Self(a), a[1]).Select(index => Self(a).Get(py, index)))
                : Self(a).Get(py, Position(py, Self(a), a[1])))
            .Method(Slot.SetItem, "self, index, value, /", (py, a) => SetItem(py, Self(a), a[1], a[2]))
            .Method(Slot.DelItem, "self, index, /", (py, a) =>
            {
                foreach (var index in a[1] is PySlice ? Positions(py, Self(a), a[1]).Reverse() : [Position(py, Self(a), a[1])])
                {
                    Delete(py, Self(a), index);
                }

                return PyNone.Value;
            })
            .Method("append", "self, value", (py, a) => Append(py, Self(a), a[1]))
            .Method("insert", "self, index, value", (py, a) =>
            {
                Self(a).Insert(py, Index(a[1]), a[2]);
                return PyNone.Value;
            });
        DefineMixins(members);
    }

    // What collections.abc.MutableSequence adds.
    private static void DefineMixins(ClassBuilder members) => members
        .Method("extend", "self, values", (py, a) => Extend(py, Self(a), a[1]))
        .Method(Slot.IAdd, "self, values, /", (py, a) =>
        {
            Extend(py, Self(a), a[1]);
            return a[0];
        })
        .Method("pop", "self, index=-1", (py, a) =>
        {
            var index = Position(py, Self(a), a[1]);
            var value = Self(a).Get(py, index);
            Delete(py, Self(a), index);
            return value;
        })
        .Method("remove", "self, value", (py, a) =>
        {
            Delete(py, Self(a), Find(py, Self(a), a[1]));
            return PyNone.Value;
        })
        .Method("reverse", "self", (py, a) =>
        {
            var items = Self(a).Items(py).Reverse().ToArray();
            for (var i = 0; i < items.Length; i++)
            {
                Self(a).Set(py, i, items[i]);
            }

            return PyNone.Value;
        })
        .Method("clear", "self", (py, a) =>
        {
            while (Self(a).Length > 0)
            {
                Delete(py, Self(a), Self(a).Length - 1);
            }

            return PyNone.Value;
        })
        .Method("index", "self, value", (py, a) => PyInt.Of(Find(py, Self(a), a[1])))
        .Method("count", "self, value", (py, a) => PyInt.Of(Self(a).Items(py).Count(item => py.IsEqual(item, a[1]))))
        .Method(Slot.Contains, "self, value, /", (py, a) => PyBool.Of(Self(a).Items(py).Any(item => py.IsEqual(item, a[1]))))
        .Method(Slot.Reversed, "self, /", (py, a) => new PyEnumerationIterator(Self(a).Items(py).Reverse()));

    private static ListObject Self(BoundArguments a) => (ListObject)a[0];

    private static PyNone Append(Interpreter py, ListObject list, PyObject value)
    {
        list.Set(py, list.Length, value);
        list.SetLength(py, list.Length + 1);
        return PyNone.Value;
    }

    private static PyNone Extend(Interpreter py, ListObject list, PyObject values)
    {
        foreach (var value in ReferenceEquals(list, values) ? list.Items(py).ToArray() : py.Iterate(values))
        {
            Append(py, list, value);
        }

        return PyNone.Value;
    }

    // The last entry stays behind where another one is deleted, as upstream.
    private static void Delete(Interpreter py, ListObject list, int index)
    {
        list.Delete(py, index);
        for (var i = index + 1; i < list.Length; i++)
        {
            list.Set(py, i - 1, list.Get(py, i));
        }

        list.SetLength(py, list.Length - 1);
    }

    private static PyNone SetItem(Interpreter py, ListObject list, PyObject index, PyObject value)
    {
        if (index is not PySlice)
        {
            list.Set(py, Position(py, list, index), value);
            return PyNone.Value;
        }

        if (value.Type.Lookup(Slot.Iter) is null)
        {
            throw PyError.Type("Expected an iterable");
        }

        PyObject[] values = [.. py.Iterate(value)];
        int[] positions = [.. Positions(py, list, index)];
        if (values.Length != positions.Length)
        {
            throw PyError.Value("Length mismatch");
        }

        for (var i = 0; i < positions.Length; i++)
        {
            list.Set(py, positions[i], values[i]);
        }

        return PyNone.Value;
    }

    private static int Find(Interpreter py, ListObject list, PyObject value)
    {
        var index = list.Items(py).ToList().FindIndex(item => py.IsEqual(item, value));
        return index >= 0 ? index : throw new PyRaise(new PyBaseException(ExceptionTypes.ValueError));
    }

    private static int Index(PyObject index) => index is PyInt { IsSmall: true } number
        ? (int)Math.Clamp(number.Small, int.MinValue, int.MaxValue)
        : throw PyError.Type("Invalid index type");

    private static int Position(Interpreter py, ListObject list, PyObject index)
    {
        _ = py;
        var position = Index(index);
        position += position < 0 ? list.Length : 0;
        return position >= 0 && position < list.Length ? position : throw PyError.Index("Index out of bounds");
    }

    private static IEnumerable<int> Positions(Interpreter py, ListObject list, PyObject slice)
    {
        var positions = new PyList(Enumerable.Range(0, list.Length).Select(static PyObject (i) => PyInt.Of(i)));
        return [.. ((PyList)py.GetItem(positions, slice)).Items.Select(static item => (int)((PyInt)item).Small)];
    }
}
