using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>How definitions are shown.</summary>
internal static class DefinitionRepresentation
{
    /// <summary>The text of a definition.</summary>
    public static string Show(Interpreter py, Definition definition) => Representer.Show(py, new Shown(definition));

    /// <summary>Children that are nodes, in releases that sort attributes by kind.</summary>
    public static PyDict Subgraphs(FlaxContext flax, NodeDef node) => DefinitionView.AttributesOfKind(flax, node, attribute =>
        attribute is DefinitionAttribute { Definition: NodeDef }
        || (attribute is DefinitionAttribute { Definition: NodeRef reference } && !DefinitionView.IsVariable(flax, reference)));

    /// <summary>Static values, in releases that sort attributes by kind.</summary>
    public static PyDict StaticFields(FlaxContext flax, NodeDef node) =>
        DefinitionView.AttributesOfKind(flax, node, static attribute => attribute is StaticAttribute);

    /// <summary>Children that are Variables, in releases that sort attributes by kind.</summary>
    public static PyDict Leaves(FlaxContext flax, NodeDef node) => DefinitionView.AttributesOfKind(flax, node, attribute =>
        attribute is DefinitionAttribute { Definition: VariableDef }
        || (attribute is DefinitionAttribute { Definition: NodeRef reference } && DefinitionView.IsVariable(flax, reference)));

    private static IEnumerable<ReprAttribute> Attributes(FlaxContext flax, Definition definition)
    {
        var flat = flax.Holds(GraphRules.FlatDefinitions);
        if (definition is not NodeRef || !flat)
        {
            yield return new("type", new PyStr(definition.NodeType.Name));
        }

        yield return new("index", DefinitionView.Index(flax, definition));
        if (definition is not NodeRef && flax.Holds(GraphRules.OuterIndexes))
        {
            yield return new("outer_index", DefinitionView.OuterIndex(definition));
        }

        switch (definition)
        {
            case VariableDef variable:
                yield return new("metadata", new ShownMapping(variable.Metadata.Entries.Entries));
                break;
            case NodeDef node:
                foreach (var attribute in OfNode(flax, node, flat))
                {
                    yield return attribute;
                }

                break;
        }
    }

    private static IEnumerable<ReprAttribute> OfNode(FlaxContext flax, NodeDef node, bool flat)
    {
        if (flat)
        {
            yield return new("num_attributes", PyInt.Of(node.Edges.Length));
        }
        else if (flax.Holds(GraphRules.AttributeObjects) && !flax.Holds(GraphRules.OuterIndexes))
        {
            yield return new("attributes", new ShownSequence("PrettySequence", DefinitionView.Attributes(flax, node)));
        }
        else
        {
            yield return new("attributes", DefinitionView.Attributes(flax, node));
        }

        if (!flax.Holds(GraphRules.AttributeObjects))
        {
            yield return new("subgraphs", new ShownMapping(Subgraphs(flax, node).Entries));
            yield return new("static_fields", new ShownMapping(StaticFields(flax, node).Entries));
            yield return new("leaves", new ShownMapping(Leaves(flax, node).Entries));
        }

        yield return new("metadata", node.Metadata);
        if (!flax.Holds(GraphRules.OuterIndexes))
        {
            yield return new("index_mapping", node.IndexMapping is { } mapping ? new ShownMapping(mapping.Entries.Entries) : PyNone.Value);
        }
    }

    private sealed class Shown(Definition definition) : PyObject, IRepresentable
    {
        public override PyType Type => definition.Type;

        public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) =>
            (new ReprHeader(definition.Type.Name), Attributes(FlaxContext.Of(py), definition));
    }
}
