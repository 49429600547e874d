using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Members of <c>range</c>.</summary>
internal static class RangeMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, start, stop=..., step=..., /", New)
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Self(a).Step is { IsSmall: true, Small: 1 }
            ? $"range({py.Repr(Self(a).Start)}, {py.Repr(Self(a).Stop)})"
            : $"range({py.Repr(Self(a).Start)}, {py.Repr(Self(a).Stop)}, {py.Repr(Self(a).Step)})"))
        .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(py.Hash(Key(Self(a)))))
        .Method(Slot.Len, "self, /", (_, a) => Self(a).Length <= long.MaxValue
            ? PyInt.Of(Self(a).Length)
            : throw PyError.Overflow("Python int too large to convert to C ssize_t"))
        .Method(Slot.Bool, "self, /", (_, a) => PyBool.Of(!Self(a).Length.IsZero))
        .Method(Slot.Iter, "self, /", (_, a) => Iterate(Self(a)))
        .Method(Slot.Reversed, "self, /", (_, a) => Iterate(Reverse(Self(a))))
        .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(Find(py, Self(a), a[1]) is not null))
        .Method(Slot.GetItem, "self, key, /", GetItem)
        .Method(Slot.Eq, "self, value, /", (py, a) => a[1] is PyRange other
            ? PyBool.Of(py.IsEqual(Key(Self(a)), Key(other)))
            : PyNotImplemented.Value)
        .Method(Slot.Ne, "self, value, /", (py, a) => a[1] is PyRange other
            ? PyBool.Of(!py.IsEqual(Key(Self(a)), Key(other)))
            : PyNotImplemented.Value)
        .Method("index", "self, value, /", (py, a) => Find(py, Self(a), a[1])
            ?? throw PyError.Value(a[1] is PyInt ? $"{py.Repr(a[1])} is not in range" : "sequence.index(x): x not in sequence"))
        .Method("count", "self, value, /", (py, a) => PyInt.Of(Find(py, Self(a), a[1]) is null ? 0 : 1))
        .Property("start", (_, self) => ((PyRange)self).Start)
        .Property("stop", (_, self) => ((PyRange)self).Stop)
        .Property("step", (_, self) => ((PyRange)self).Step);

    public static PyIterator Iterate(PyRange range) => range.IsSmall
        ? new PyRangeIterator(range.Start.Small, range.Step.Small, range.SmallLength)
        : new PyLongRangeIterator(range.Start.Value, range.Step.Value, range.Length);

    private static PyRange Self(BoundArguments a) => (PyRange)a[0];

    private static PyRange New(Interpreter py, BoundArguments a)
    {
        if (!a.Given(2))
        {
            return new PyRange(PyInt.Of(0), Exact(py, a[1]), PyInt.Of(1));
        }

        var step = a.Given(3) ? Exact(py, a[3]) : PyInt.Of(1);
        return step is { IsSmall: true, Small: 0 }
            ? throw PyError.Value("range() arg 3 must not be zero")
            : new PyRange(Exact(py, a[1]), Exact(py, a[2]), step);
    }

    private static PyInt Exact(Interpreter py, PyObject value)
    {
        var index = py.ToIndex(value);
        return index.GetType() == typeof(PyInt) ? index : PyInt.Of(index.Value);
    }

    // What makes two ranges equal: length, and first number and step as far as they matter.
    private static PyTuple Key(PyRange range) => new(
        PyInt.Of(range.Length),
        range.Length.IsZero ? PyNone.Value : range.Start,
        range.Length.IsZero || range.Length.IsOne ? PyNone.Value : range.Step);

    private static PyRange Reverse(PyRange range) => range.Length.IsZero
        ? range
        : new PyRange(range.At(range.Length - 1), PyInt.Of(range.Start.Value - range.Step.Value), IntMath.Negate(range.Step));

    private static PyInt? Find(Interpreter py, PyRange range, PyObject value)
    {
        if (value is PyInt number)
        {
            var distance = number.Value - range.Start.Value;
            var step = range.Step.Value;
            if (!(distance % step).IsZero)
            {
                return null;
            }

            var index = distance / step;
            return index.Sign >= 0 && index < range.Length ? PyInt.Of(index) : null;
        }

        var i = 0L;
        foreach (var item in py.Iterate(range))
        {
            if (py.IsEqual(item, value))
            {
                return PyInt.Of(i);
            }

            i++;
        }

        return null;
    }

    private static PyObject GetItem(Interpreter py, BoundArguments a)
    {
        var range = Self(a);
        if (a[1] is not PySlice slice)
        {
            if (a[1] is not PyInt && a[1].Type.Lookup(Slot.Index) is null)
            {
                throw PyError.Type($"range indices must be integers or slices, not {a[1].Type.Name}");
            }

            var index = py.ToIndex(a[1]).Value;
            index = index.Sign < 0 ? index + range.Length : index;
            return index.Sign >= 0 && index < range.Length
                ? range.At(index)
                : throw PyError.Index("range object index out of range");
        }

        var length = range.Length > long.MaxValue / 2 ? long.MaxValue / 2 : (long)range.Length;
        var part = SliceIndices.Of(py, slice, length);
        return new PyRange(range.At((System.Numerics.BigInteger)part.Start), range.At((System.Numerics.BigInteger)part.Stop), PyInt.Of(range.Step.Value * part.Step));
    }
}
