using Nnx.Flax.Rules;
using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>Indexing, iterating and calling a Variable, which stand for the same on its value.</summary>
internal static class VariableContainer
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.GetItem, "self, key, /", (py, a) => Read(py, Value(py, a[0]), a[1]))
        .Method(Slot.SetItem, "self, key, value, /", (py, a) =>
        {
            SetItem(py, VariableMembers.Variable(a[0]), a[1], a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelItem, "self, key, /", (py, a) =>
        {
            var value = Value(py, a[0]);
            py.DeleteItem(value, a[1]);
            VariableMembers.Variable(a[0]).SetValue(py, value);
            return PyNone.Value;
        })
        .Method(Slot.Call, "self, *args, **kwargs", (py, a) => py.Call(Value(py, a[0]), Arguments(a)))
        .Method(Slot.Len, "self, /", (py, a) => PyInt.Of(py.Length(Value(py, a[0]))))
        .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(Value(py, a[0])))
        .Method(Slot.Contains, "self, item, /", (py, a) => PyBool.Of(py.Contains(Value(py, a[0]), a[1])));

    /// <summary>An element of a value; the whole array where the index is <c>...</c>.</summary>
    public static PyObject Read(Interpreter py, PyObject value, PyObject index) =>
        index is PyEllipsis && value is JaxValue && FlaxContext.Of(py).Holds(VariableRules.ValueDeprecated)
            ? value
            : py.GetItem(value, index);

    /// <summary>Sets the value or, with an index, a part of it, through the hooks; the trace level is checked.</summary>
    public static void Write(Interpreter py, FlaxVariable variable, PyObject? index, PyObject value)
    {
        variable.CheckCanUpdate(py);
        if (index is null)
        {
            variable.SetValue(py, value);
            return;
        }

        var old = variable.Raw;
        variable.SetValue(py, value);
        var written = variable.Raw;
        if (old is not JaxValue array)
        {
            variable.RawValue = old;
            py.SetItem(old, index, written);
        }
        else if (!ReplacesWhole(index, array, written))
        {
            variable.RawValue = SetAt(py, old, index, written);
        }
    }

    private static void SetItem(Interpreter py, FlaxVariable variable, PyObject index, PyObject value)
    {
        var flax = FlaxContext.Of(py);
        if (flax.Holds(VariableRules.ValueDeprecated))
        {
            Write(py, variable, index, value);
        }
        else if (!flax.Holds(VariableRules.IndexedWrites))
        {
            py.SetItem(variable.GetValue(py), index, value);
        }
        else
        {
            variable.CheckCanUpdate(py);
            if (flax.Holds(VariableRules.EllipsisReplaces) && py.IsTrue(py.Compare(CompareOperator.Eq, index, PyEllipsis.Value)))
            {
                py.SetAttribute(variable, "value", value);
            }
            else if (variable.Raw is JaxValue)
            {
                variable.RawValue = SetAt(py, variable.Raw, index, value);
            }
            else
            {
                py.SetItem(variable.Raw, index, value);
            }
        }
    }

    private static bool ReplacesWhole(PyObject index, JaxValue old, PyObject value) =>
        index is PyEllipsis && value is JaxValue array
        && array.Aval.Shape.Equals(old.Aval.Shape) && array.Aval.Dtype == old.Aval.Dtype;

    private static PyObject SetAt(Interpreter py, PyObject array, PyObject index, PyObject value) =>
        py.CallMethod(py.GetItem(py.GetAttribute(array, "at"), index), "set", value);

    private static PyObject Value(Interpreter py, PyObject self) => VariableMembers.Variable(self).GetValue(py);

    private static Python.Calls.CallArguments Arguments(Python.Calls.BoundArguments a)
    {
        var keywords = a.Keywords(2).Entries.ToArray();
        return new([.. a.Rest(1), .. keywords.Select(k => k.Value)], [.. keywords.Select(k => ((PyStr)k.Key).Value)]);
    }
}
