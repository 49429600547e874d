using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Members of <c>slice</c>.</summary>
internal static class SliceMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, start, stop=..., step=None, /", (_, a) => a.Given(2)
                ? new PySlice(a[1], a[2], a[3])
                : new PySlice(PyNone.Value, a[1], PyNone.Value))
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
                $"slice({py.Repr(Self(a).Start)}, {py.Repr(Self(a).Stop)}, {py.Repr(Self(a).Step)})"))
            .Value("__hash__", PyNone.Value)
            .Method("indices", "self, length, /", Indices)
            .Property("start", (_, self) => ((PySlice)self).Start)
            .Property("stop", (_, self) => ((PySlice)self).Stop)
            .Property("step", (_, self) => ((PySlice)self).Step);
        foreach (var op in (CompareOperator[])
            [CompareOperator.Eq, CompareOperator.Ne, CompareOperator.Lt, CompareOperator.Le, CompareOperator.Gt, CompareOperator.Ge])
        {
            c.Method(op.Forward, "self, value, /", (py, a) => a[1] is PySlice other
                ? SequenceComparison.Compare(py, op, Parts(Self(a)), Parts(other))
                : PyNotImplemented.Value);
        }
    }

    private static PySlice Self(BoundArguments a) => (PySlice)a[0];

    private static PyTuple Parts(PySlice slice) => new(slice.Start, slice.Stop, slice.Step);

    private static PyTuple Indices(Interpreter py, BoundArguments a)
    {
        var length = py.ToLong(a[1]);
        if (length < 0)
        {
            throw PyError.Value("length should not be negative");
        }

        var range = SliceIndices.Of(py, Self(a), length);
        return new PyTuple(PyInt.Of(range.Start), PyInt.Of(range.Stop), PyInt.Of(range.Step));
    }
}
