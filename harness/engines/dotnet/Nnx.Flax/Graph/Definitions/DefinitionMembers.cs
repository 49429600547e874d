using Nnx.Flax.Calling;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>Members of the classes of definitions.</summary>
internal static class DefinitionMembers
{
    public static void DefineGraphDef(ClassBuilder members) => members
        .Property("nodes", (_, self) => DefinitionView.Nodes((GraphDef)self))
        .Property("attributes", (py, self) => DefinitionView.Attributes(FlaxContext.Of(py), (GraphDef)self))
        .Property("num_leaves", (_, self) => PyInt.Of(((GraphDef)self).LeafCount))
        .Method("with_no_outer_index", "self", (_, a) => ((GraphDef)a[0]).WithNoOuterIndex())
        .Method("with_same_outer_index", "self", (_, a) => ((GraphDef)a[0]).WithSameOuterIndex())
        .Method("with_matching_outer_index", "self, other", (_, a) => ((GraphDef)a[0]).WithMatchingOuterIndex((GraphDef)a[1]))
        .Method("apply", "self, state, *states, graph=None", (py, a) => GraphCalls.Apply(py, (GraphDef)a[0], [a[1], .. a.Rest(2)]))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Show(py, (GraphDef)a[0])))
        .Method(Slot.Eq, "self, other, /", (py, a) => a[1] is GraphDef other && ReferenceEquals(other.Type, a[0].Type)
            ? PyBool.Of(((GraphDef)a[0]).SameAs(py, other))
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(((GraphDef)a[0]).HashOf(py)));

    public static void DefineCommon(ClassBuilder members) => members
        .Property("type", (_, self) => ((Definition)self).NodeType)
        .Property("index", (py, self) => DefinitionView.Index(FlaxContext.Of(py), (Definition)self))
        .Property("outer_index", (_, self) => DefinitionView.OuterIndex((Definition)self))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(DefinitionRepresentation.Show(py, (Definition)a[0])));

    public static void DefineNodeDef(ClassBuilder members) => members
        .Property("attributes", (py, self) => DefinitionView.Attributes(FlaxContext.Of(py), (NodeDef)self))
        .Property("num_attributes", (_, self) => PyInt.Of(((NodeDef)self).Edges.Length))
        .Property("metadata", (_, self) => ((NodeDef)self).Metadata)
        .Property("index_mapping", (_, self) => ((NodeDef)self).IndexMapping as PyObject ?? PyNone.Value)
        .Property("subgraphs", (py, self) => DefinitionRepresentation.Subgraphs(FlaxContext.Of(py), (NodeDef)self))
        .Property("static_fields", (py, self) => DefinitionRepresentation.StaticFields(FlaxContext.Of(py), (NodeDef)self))
        .Property("leaves", (py, self) => DefinitionRepresentation.Leaves(FlaxContext.Of(py), (NodeDef)self));

    public static void DefineVariableDef(ClassBuilder members) => members
        .Property("metadata", (_, self) => ((VariableDef)self).Metadata);

    // A dataclass's own representation, with what it lists in the form that its class has.
    private static string Show(Interpreter py, GraphDef graph)
    {
        if (!FlaxContext.Of(py).Holds(GraphRules.FlatDefinitions))
        {
            return DefinitionRepresentation.Show(py, (Definition)graph);
        }

        var attributes = DefinitionView.Attributes(FlaxContext.Of(py), graph);
        return $"GraphDef(nodes={py.Repr(DefinitionView.Nodes(graph))}, attributes={py.Repr(attributes)}, num_leaves={graph.LeafCount})";
    }
}
