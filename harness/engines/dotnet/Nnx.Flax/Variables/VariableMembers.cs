using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>Members of <c>nnx.Variable</c>.</summary>
internal static class VariableMembers
{
    public static void Define(ClassBuilder members)
    {
        members
            .Method(Slot.Init, $"self, value, *, {string.Join("=None, ", RequiredMetadata.Words)}=None, **metadata", (py, a) =>
            {
                var metadata = a.Keywords(2 + RequiredMetadata.Words.Length);
                RequiredMetadata.TakeOver(FlaxContext.Of(py), a, 2, metadata);
                VariableConstruction.Initialize(py, Variable(a[0]), a[1], metadata);
                return PyNone.Value;
            })
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Representer.Show(py, Variable(a[0]))))
            .Method("create_value", "self, value", (py, a) => FlaxContext.Of(py).Holds(VariableRules.Slotted)
                ? a[1]
                : VariableHooks.Run(py, Variable(a[0]), VariableHook.CreateValue, a[1]))
            .Method("copy_from", "self, other", (py, a) => VariableCopies.CopyFrom(py, Variable(a[0]), a[1]))
            .Method("update_from_state", "self, variable_state", (py, a) => VariableCopies.UpdateFromState(py, Variable(a[0]), a[1]))
            .Method("replace", "self, value=Missing, **kwargs", (py, a) =>
                VariableCopies.Replace(py, Variable(a[0]), a.Optional(1), a.Keywords(2)))
            .Method("copy", "self, value=Missing, *, _copy_ref=True, **updates", (py, a) =>
                VariableCopies.Copy(py, Variable(a[0]), a.Optional(1), a.Keywords(3)))
            .Method("to_state", "self, value=Missing, *, _copy_ref=True, **updates", (py, a) =>
                VariableCopies.ToState(py, Variable(a[0]), a.Optional(1), a.Keywords(3)))
            .ClassMethod("state", "cls, value, **metadata", (py, a) => VariableCopies.ToState(
                py, (FlaxVariable)py.Call(a[0], new CallArguments([a[1], .. Values(a.Keywords(2))], Names(a.Keywords(2)))), null, new PyDict()))
            .ClassMethod("from_metadata", "cls, value, attributes", (py, a) =>
                new FlaxVariable(FlaxContext.Of(py), (PyType)a[0], a[1], CopyDict(py, a[2])))
            .Method("add_axis", "self, axis_index, axis_name", (py, a) => Axis(py, a, VariableHook.AddAxis))
            .Method("remove_axis", "self, axis_index, axis_name", (py, a) => Axis(py, a, VariableHook.RemoveAxis));
        VariableAttributes.Define(members);
        VariableMetadataAccess.Define(members);
        VariableContainer.Define(members);
        VariableOperators.Define(members);
    }

    internal static FlaxVariable Variable(PyObject self) => (FlaxVariable)self;

    private static PyNone Axis(Interpreter py, BoundArguments a, VariableHook hook)
    {
        VariableHooks.RunAxis(py, Variable(a[0]), hook, a[1], a[2]);
        return PyNone.Value;
    }

    private static PyDict CopyDict(Interpreter py, PyObject mapping)
    {
        var dict = mapping as PyDict ?? throw PyError.Type($"'{mapping.Type.Name}' object is not a mapping");
        _ = py;
        return dict.Copy();
    }

    private static string[] Names(PyDict keywords) => [.. keywords.Entries.Select(entry => ((PyStr)entry.Key).Value)];

    private static IEnumerable<PyObject> Values(PyDict keywords) => keywords.Entries.Select(entry => entry.Value);
}
