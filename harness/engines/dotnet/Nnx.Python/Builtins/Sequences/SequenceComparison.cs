using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Rich comparison of lists and tuples, item by item.</summary>
internal static class SequenceComparison
{
    public delegate bool ItemsOf(PyObject value, out IReadOnlyList<PyObject> items);

    public static void Define(ClassBuilder c, ItemsOf itemsOf)
    {
        foreach (var op in (CompareOperator[])
            [CompareOperator.Eq, CompareOperator.Ne, CompareOperator.Lt, CompareOperator.Le, CompareOperator.Gt, CompareOperator.Ge])
        {
            c.Method(op.Forward, "self, value, /", (py, a) =>
                itemsOf(a[0], out var left) && itemsOf(a[1], out var right)
                    ? Compare(py, op, left, right)
                    : PyNotImplemented.Value);
        }
    }

    public static PyObject Compare(Interpreter py, CompareOperator op, IReadOnlyList<PyObject> left, IReadOnlyList<PyObject> right)
    {
        if (op.Forward is Slot.Eq or Slot.Ne && left.Count != right.Count)
        {
            return PyBool.Of(op.Forward == Slot.Ne);
        }

        py.Enter(" in comparison");
        try
        {
            for (var i = 0; i < left.Count && i < right.Count; i++)
            {
                if (!py.IsEqual(left[i], right[i]))
                {
                    return op.Forward switch
                    {
                        Slot.Eq => PyBool.False,
                        Slot.Ne => PyBool.True,
                        _ => py.Compare(op, left[i], right[i]),
                    };
                }
            }
        }
        finally
        {
            py.Leave();
        }

        var order = left.Count.CompareTo(right.Count);
        return PyBool.Of(op.Forward switch
        {
            Slot.Eq => order == 0,
            Slot.Ne => order != 0,
            Slot.Lt => order < 0,
            Slot.Le => order <= 0,
            Slot.Gt => order > 0,
            _ => order >= 0,
        });
    }
}
