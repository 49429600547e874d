using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>The parts of definitions as a release shows them.</summary>
internal static class DefinitionView
{
    /// <summary>A node's number; pytrees have -1 or None.</summary>
    public static PyObject Index(FlaxContext flax, Definition definition) => definition.Index is { } index
        ? PyInt.Of(index)
        : flax.Holds(GraphRules.FlatDefinitions) ? PyNone.Value : PyInt.Of(-1);

    /// <summary>A node's number outside of a transform.</summary>
    public static PyObject OuterIndex(Definition definition) =>
        definition.OuterIndex is { } index ? PyInt.Of(index) : PyNone.Value;

    /// <summary>The attributes of a node.</summary>
    public static PyTuple Attributes(FlaxContext flax, NodeDef node)
    {
        if (!flax.Holds(GraphRules.AttributeObjects))
        {
            return new PyTuple([.. node.Edges.Select(static attribute => attribute.Key)]);
        }

        return new PyTuple([.. node.Edges.Select(PyObject (attribute) => flax.Holds(GraphRules.OuterIndexes)
            ? new PyTuple(attribute.Key, Value(flax, attribute.Value))
            : Keyed(flax, attribute.Key, attribute.Value))]);
    }

    /// <summary>The attributes of a node that are of one kind, by key; as releases show that sort them by kind.</summary>
    public static PyDict AttributesOfKind(FlaxContext flax, NodeDef node, Func<GraphAttribute, bool> isOfKind)
    {
        var found = new PyDict();
        foreach (var (key, value) in node.Edges.Where(attribute => isOfKind(attribute.Value)))
        {
            found.Store(flax.Python, key, value switch
            {
                StaticAttribute fixedValue => fixedValue.Value,
                DefinitionAttribute { Definition: VariableDef variable } when !flax.Holds(GraphRules.VariableDefinitions) =>
                    new NodeRef(flax.Python.TypeOf(GraphClasses.NodeRef), variable.NodeType, variable.Index!.Value),
                _ => ((DefinitionAttribute)value).Definition,
            });
        }

        return found;
    }

    /// <summary>All nodes of a graph, each before what it contains.</summary>
    public static PyList Nodes(GraphDef graph) => new(graph.Root.Definitions());

    /// <summary>All attributes of a graph, each before those of what it contains.</summary>
    public static PyList Attributes(FlaxContext flax, GraphDef graph)
    {
        var found = new PyList();
        Collect(graph.Root);
        return found;

        void Collect(Definition definition)
        {
            if (definition is not NodeDef node)
            {
                return;
            }

            foreach (var (key, value) in node.Edges)
            {
                found.Items.Add(new PyTuple(key, value is DefinitionAttribute ? Plain(flax, GraphClasses.NodeAttr) : Value(flax, value)));
                if (value is DefinitionAttribute child)
                {
                    Collect(child.Definition);
                }
            }
        }
    }

    private static PyObject Value(FlaxContext flax, GraphAttribute attribute) => attribute switch
    {
        DefinitionAttribute child => child.Definition,
        StaticAttribute fixedValue => new AttributeValue(flax.Python.TypeOf(GraphClasses.Static), null, fixedValue.Value),
        _ => Plain(flax, flax.Holds(GraphRules.AttributesAreMarked) ? GraphClasses.LeafAttr : GraphClasses.ArrayAttr),
    };

    private static AttributeValue Keyed(FlaxContext flax, PyObject key, GraphAttribute attribute) => attribute switch
    {
        StaticAttribute fixedValue => new(flax.Python.TypeOf(GraphClasses.StaticAttribute), key, fixedValue.Value),
        DefinitionAttribute { Definition: NodeDef node } => new(flax.Python.TypeOf(GraphClasses.SubGraphAttribute), key, node),
        DefinitionAttribute { Definition: NodeRef reference } => new(flax.Python.TypeOf(IsVariable(flax, reference)
            ? GraphClasses.LeafAttribute
            : GraphClasses.SubGraphAttribute), key, reference),
        _ => new(flax.Python.TypeOf(GraphClasses.LeafAttribute), key, ((DefinitionAttribute)attribute).Definition),
    };

    /// <summary>Whether a reference is to a Variable.</summary>
    public static bool IsVariable(FlaxContext flax, NodeRef reference) =>
        reference.NodeType.IsSubclassOf(flax.Python.TypeOf(Variables.VariableClasses.Variable));

    private static AttributeValue Plain(FlaxContext flax, NativeClass type) => new(flax.Python.TypeOf(type), null, null);
}
