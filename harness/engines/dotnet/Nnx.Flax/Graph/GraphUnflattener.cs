using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>Puts graphs together from a definition and leaves in its order. Several graphs put together with one map share references.</summary>
/// <param name="flax">The run.</param>
/// <param name="known">Nodes and Variables by number; grows.</param>
/// <param name="variables">Makes Variables of leaves.</param>
internal sealed class GraphUnflattener(FlaxContext flax, Dictionary<int, PyObject> known, VariableMaker variables)
{
    private Queue<PyObject> _leaves = new();

    /// <summary>The graph of a definition.</summary>
    /// <param name="graph">The definition.</param>
    /// <param name="leaves">Variables, VariableStates, arrays or plain values, in the order of the definition.</param>
    /// <exception cref="PyRaise">ValueError where there are too few or too many leaves, or one does not fit.</exception>
    public PyObject Unflatten(GraphDef graph, IReadOnlyCollection<PyObject> leaves)
    {
        if (flax.Holds(GraphRules.FlatDefinitions) && leaves.Count != graph.LeafCount)
        {
            throw PyError.Value($"Incorrect number of leaves, expected {graph.LeafCount} leaves, but got {leaves.Count}.");
        }

        _leaves = new(leaves);
        var node = Build(graph.Root, null);
        return _leaves.Count == 0
            ? node
            : throw PyError.Value($"Incorrect number of leaves: got an extra {_leaves.Count} leaves in the state");
    }

    private PyObject Build(Definition definition, PyObject? key)
    {
        flax.Python.CheckStack();
        switch (definition)
        {
            case NodeRef reference:
                return known.TryGetValue(reference.Index!.Value, out var shared)
                    ? shared
                    : throw PyError.Key(Python.Objects.Primitives.PyInt.Of(reference.Index.Value));
            case VariableDef variable:
                var made = variables.Make(variable, Next(), key);
                known[variable.Index!.Value] = made;
                return made;
            case LeafDef:
                return Next();
            default:
                return Node((NodeDef)definition);
        }
    }

    private PyObject Node(NodeDef definition)
    {
        if (definition.Index is not { } index)
        {
            return definition.Kind.Unflatten(flax, definition.NodeType, Children(definition), definition.Metadata);
        }

        if (known.ContainsKey(index))
        {
            throw PyError.Runtime($"GraphDef index {index} already used.");
        }

        // The node exists before its children, so that they may refer to it.
        var node = variables.FindNode(definition) ?? ObjectNode.CreateEmpty(flax, definition.NodeType, definition.Metadata);
        known[index] = node;
        ObjectNode.Fill(flax, node, Children(definition));
        return node;
    }

    private List<Child> Children(NodeDef definition)
    {
        var children = new List<Child>(definition.Edges.Length);
        foreach (var (key, attribute) in definition.Edges)
        {
            children.Add(new(key, attribute switch
            {
                StaticAttribute fixedValue => fixedValue.Value,
                ArrayAttribute => Next(),
                _ => Build(((DefinitionAttribute)attribute).Definition, key),
            }));
        }

        return children;
    }

    private PyObject Next() => _leaves.TryDequeue(out var leaf)
        ? leaf
        : throw PyError.Value("Not enough leaves to unflatten the graph");
}
