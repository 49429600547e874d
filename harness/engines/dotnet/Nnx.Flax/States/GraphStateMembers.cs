using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.States;

/// <summary>Members of <c>nnx.GraphState</c>, which are those of the state inside.</summary>
internal static class GraphStateMembers
{
    public static void Define(ClassBuilder members) => members
        .New("cls, _graphdef, _state", (_, a) => a[2] is FlaxState state
            ? new GraphState((PyType)a[0], (Graph.Definitions.GraphDef)a[1], state)
            : throw PyError.Value($"Expected a State object, got {a[2].Type.Name}"))
        .Property("_graphdef", (_, self) => ((GraphState)self).Definition)
        .Property("_state", (_, self) => ((GraphState)self).State)
        .Method(Slot.GetAttr, "self, name, /", (py, a) => py.GetAttribute(State(a[0]), py.Str(a[1])))
        .Method(Slot.SetAttr, "self, name, value, /", (py, a) =>
        {
            py.SetAttribute(State(a[0]), py.Str(a[1]), a[2]);
            return PyNone.Value;
        })
        .Method(Slot.GetItem, "self, key, /", (py, a) => py.GetItem(State(a[0]), a[1]))
        .Method(Slot.SetItem, "self, key, value, /", (py, a) =>
        {
            py.SetItem(State(a[0]), a[1], a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelItem, "self, key, /", (py, a) =>
        {
            py.DeleteItem(State(a[0]), a[1]);
            return PyNone.Value;
        })
        .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(State(a[0])))
        .Method(Slot.Len, "self, /", (py, a) => PyInt.Of(py.Length(State(a[0]))))
        .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(py.Contains(State(a[0]), a[1])));

    private static FlaxState State(PyObject self) => ((GraphState)self).State;
}
