using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph;

/// <summary>Puts graphs together as older releases do: each leaf is found in the state by its key.</summary>
/// <param name="flax">The run.</param>
/// <param name="known">Nodes and Variables by number; grows.</param>
/// <param name="variables">Makes Variables of leaves.</param>
internal sealed class KeyedUnflattener(FlaxContext flax, Dictionary<int, PyObject> known, VariableMaker variables)
{
    /// <summary>The graph of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="state">Leaves and the states of children by key.</param>
    /// <exception cref="PyRaise">ValueError where keys are missing or too many, or a leaf does not fit.</exception>
    public PyObject Unflatten(Definition definition, PyDict state)
    {
        flax.Python.CheckStack();
        if (definition is not NodeDef node)
        {
            return known[definition.Index!.Value];
        }

        if (node.Index is not { } index)
        {
            return node.Kind.Unflatten(flax, node.NodeType, Children(node, state), node.Metadata);
        }

        if (known.ContainsKey(index))
        {
            throw PyError.Runtime($"GraphDef index {index} already used.");
        }

        var made = variables.FindNode(node) ?? ObjectNode.CreateEmpty(flax, node.NodeType, node.Metadata);
        known[index] = made;
        ObjectNode.Fill(flax, made, Children(node, state));
        return made;
    }

    private List<Child> Children(NodeDef node, PyDict state)
    {
        var py = flax.Python;
        var late = flax.Holds(GraphRules.AttributeObjects);
        if (!late)
        {
            RefuseUnknownKeys(node, state);
        }

        var children = new List<Child>(node.Edges.Length);
        foreach (var (key, attribute) in node.Edges)
        {
            var value = state.Find(py, key);
            children.Add(new(key, attribute switch
            {
                StaticAttribute fixedValue => value is null
                    ? fixedValue.Value
                    : throw PyError.Value($"Got state for static field {py.Repr(key)}, this is not supported."),
                DefinitionAttribute { Definition: NodeDef child } => Subgraph(child, key, value),
                DefinitionAttribute child => Leaf(node, child.Definition, key, value),
                _ => throw new InvalidOperationException("arrays are no leaves in these releases"),
            }));
        }

        if (late)
        {
            RefuseUnknownKeys(node, state);
        }

        return children;
    }

    private PyObject Subgraph(NodeDef child, PyObject key, PyObject? value) => value switch
    {
        null => Unflatten(child, new PyDict()),
        VariableState => throw PyError.Value(
            $"Expected value of type {flax.Python.Str(child)} for {flax.Python.Repr(key)}, but got {flax.Python.Repr(value)}"),
        FlaxState state => Unflatten(child, state.Mapping),
        PyDict dict => Unflatten(child, dict),
        _ => throw PyError.Assertion(""),
    };

    private PyObject Leaf(NodeDef node, Definition definition, PyObject key, PyObject? value)
    {
        var py = flax.Python;
        if (value is not null && !flax.Holds(GraphRules.PureStates) && value is not VariableState && definition is VariableDef)
        {
            throw PyError.Value($"Expected a leaf for {py.Repr(key)}, but got {py.Repr(value)}");
        }

        if (known.TryGetValue(definition.Index!.Value, out var shared))
        {
            return shared;
        }

        if (value is null || definition is not VariableDef variable)
        {
            throw PyError.Value($"Expected key {py.Repr(key)} in state while building node of type {node.NodeType.Name}.");
        }

        var made = variables.Make(variable, value, key);
        known[variable.Index!.Value] = made;
        return made;
    }

    private void RefuseUnknownKeys(NodeDef node, PyDict state)
    {
        var py = flax.Python;
        var unknown = state.Entries.Select(static entry => entry.Key)
            .Where(key => !node.Edges.Any(attribute => py.IsEqual(attribute.Key, key))).ToArray();
        if (unknown.Length > 0)
        {
            throw PyError.Value($"Unknown keys: {{{string.Join(", ", unknown.Select(py.Repr))}}}");
        }
    }
}
