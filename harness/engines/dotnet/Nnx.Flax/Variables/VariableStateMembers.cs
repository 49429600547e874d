using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>Members of <c>nnx.VariableState</c>.</summary>
internal static class VariableStateMembers
{
    public static void Define(ClassBuilder members) => members
        .New("cls, type, value, **metadata", (_, a) => new VariableState((PyType)a[0], (PyType)a[1], a[2], a.Keywords(3)))
        .Property("type", (_, self) => State(self).VariableType, (_, self, value) => State(self).VariableType = Required(value, "type"))
        .Property("value", (_, self) => State(self).Value, (_, self, value) => State(self).Value = Required(value, "value"))
        .Property("raw_value", (_, self) => State(self).Value, (_, self, value) => State(self).Value = Required(value, "value"))
        .Property("_var_metadata", (_, self) => State(self).Metadata)
        .Method(Slot.GetAttr, "self, name, /", (py, a) =>
            State(a[0]).Metadata.Find(py.Str(a[1])) ?? throw PyError.NoAttribute(a[0], py.Str(a[1])))
        .Method(Slot.SetAttr, "self, name, value, /", SetAttribute)
        .Method(Slot.DelAttr, "self, name, /", (py, a) =>
            State(a[0]).Metadata.Remove(py.Str(a[1])) is null ? throw PyError.Key(a[1]) : PyNone.Value)
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Representer.Show(py, State(a[0]))))
        .Method(Slot.GetItem, "self, key, /", (py, a) => py.GetItem(State(a[0]).Value, a[1]))
        .Method(Slot.SetItem, "self, key, value, /", (py, a) =>
        {
            py.SetItem(State(a[0]).Value, a[1], a[2]);
            return PyNone.Value;
        })
        .Method("replace", "self, value", (_, a) => State(a[0]).With(a[1]))
        .Method("to_variable", "self", (py, a) => State(a[0]).ToVariable(FlaxContext.Of(py)))
        .Method("copy", "self", (py, a) => FlaxContext.Of(py).Jax.Trees.Map(static leaf => leaf, a[0]))
        .Method("get_metadata", "self", (py, a) =>
            FlaxContext.Of(py).Holds(VariableRules.AttributesInDictionary) ? State(a[0]).Metadata.Copy() : State(a[0]).Metadata)
        .Method("add_axis", "self, axis_index, axis_name", (py, a) => Axis(py, State(a[0]), VariableHook.AddAxis, a[1], a[2]))
        .Method("remove_axis", "self, axis_index, axis_name", (py, a) => Axis(py, State(a[0]), VariableHook.RemoveAxis, a[1], a[2]));

    private static VariableState State(PyObject self) => (VariableState)self;

    private static PyObject Required(PyObject? value, string name) => value ?? throw PyError.Attribute(name);

    private static PyObject SetAttribute(Interpreter py, Python.Calls.BoundArguments a)
    {
        var name = py.Str(a[1]);
        if (name is "type" or "value" or "raw_value")
        {
            py.SetGenericAttribute(a[0], name, a[2]);
        }
        else
        {
            State(a[0]).Metadata.Store(name, a[2]);
        }

        return PyNone.Value;
    }

    private static PyNone Axis(Interpreter py, VariableState state, VariableHook hook, PyObject index, PyObject name)
    {
        foreach (var function in VariableHooks.In(py, state.Metadata, hook))
        {
            py.Call(function, state, index, name);
        }

        return PyNone.Value;
    }
}
