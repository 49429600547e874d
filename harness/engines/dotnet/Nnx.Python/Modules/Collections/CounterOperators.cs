using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Operators of <c>collections.Counter</c>: multisets that keep positive counts only.</summary>
internal static class CounterOperators
{
    private delegate PyObject? Merge(Interpreter py, PyObject left, PyObject right);

    public static void Define(ClassBuilder c)
    {
        Operator(c, Slot.Add, Slot.IAdd, both: true, (py, x, y) => py.Binary(BinaryOperator.Add, x, y));
        Operator(c, Slot.Sub, Slot.ISub, both: true, (py, x, y) => py.Binary(BinaryOperator.Sub, x, y));
        Operator(c, Slot.Or, Slot.IOr, both: true, (py, x, y) => IsLess(py, x, y) ? y : x);
        Operator(c, Slot.And, Slot.IAnd, both: false, (py, x, y) => IsLess(py, x, y) ? x : y);
        Comparison(c, Slot.Eq, (py, x, y) => Holds(py, CompareOperator.Eq, x, y));
        Comparison(c, Slot.Ne, (py, x, y) => !Holds(py, CompareOperator.Eq, x, y));
        Comparison(c, Slot.Le, (py, x, y) => Holds(py, CompareOperator.Le, x, y));
        Comparison(c, Slot.Ge, (py, x, y) => Holds(py, CompareOperator.Ge, x, y));
        Comparison(c, Slot.Lt, (py, x, y) => Holds(py, CompareOperator.Le, x, y) && !Holds(py, CompareOperator.Eq, x, y));
        Comparison(c, Slot.Gt, (py, x, y) => Holds(py, CompareOperator.Ge, x, y) && !Holds(py, CompareOperator.Eq, x, y));
    }

    private static bool IsCounter(PyObject value) => value.Type.IsSubclassOf(CollectionsTypes.Counter);

    private static bool IsLess(Interpreter py, PyObject left, PyObject right) => py.IsTrue(py.Compare(CompareOperator.Lt, left, right));

    private static PyDictInstance Combine(Interpreter py, PyDict left, PyDict right, bool both, Merge merge)
    {
        var result = CounterMembers.Empty();
        foreach (var (key, count) in left.Entries.ToArray())
        {
            Keep(py, result, key, merge(py, count, CounterMembers.CountOf(py, right, key)));
        }

        if (both)
        {
            foreach (var (key, count) in right.Entries.ToArray())
            {
                if (left.Find(py, key) is null)
                {
                    Keep(py, result, key, merge(py, PyInt.Of(0), count));
                }
            }
        }

        return result;
    }

    private static void Keep(Interpreter py, PyDict result, PyObject key, PyObject? count)
    {
        if (count is not null && CounterMembers.IsPositive(py, count))
        {
            result.Store(py, key, count);
        }
    }

    private static bool Holds(Interpreter py, CompareOperator op, PyDict left, PyDict right) =>
        left.Entries.Concat(right.Entries).ToArray().All(entry => py.IsTrue(py.Compare(
            op, CounterMembers.CountOf(py, left, entry.Key), CounterMembers.CountOf(py, right, entry.Key))));

    private static void Operator(ClassBuilder c, Slot slot, Slot inPlace, bool both, Merge merge)
    {
        c.Method(slot, "self, other", (py, a) => IsCounter(a[1])
                ? Combine(py, CounterMembers.Self(a[0]), CounterMembers.Self(a[1]), both, merge)
                : PyNotImplemented.Value)
            .Method(inPlace, "self, other", (py, a) =>
            {
                if (a[1] is not PyDict other)
                {
                    return PyNotImplemented.Value;
                }

                var result = Combine(py, CounterMembers.Self(a[0]), other, both, merge);
                CounterMembers.Self(a[0]).Clear();
                CounterMembers.Self(a[0]).Update(py, result);
                return a[0];
            });
    }

    private static void Comparison(ClassBuilder c, Slot slot, Func<Interpreter, PyDict, PyDict, bool> holds) =>
        c.Method(slot, "self, other", (py, a) => IsCounter(a[1])
            ? PyBool.Of(holds(py, CounterMembers.Self(a[0]), CounterMembers.Self(a[1])))
            : PyNotImplemented.Value);
}
