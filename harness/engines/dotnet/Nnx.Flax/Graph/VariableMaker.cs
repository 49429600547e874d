using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>Makes Variables of leaves, or finds those outside of a transform that the leaves go into.</summary>
/// <param name="flax">The run.</param>
/// <param name="outer">
/// Nodes and Variables to change in place, by their number outside of a transform or, in releases that keep mappings of numbers, by
/// their own number; null for none.
/// </param>
/// <param name="copies">Whether Variables among the leaves are copied rather than used themselves.</param>
/// <param name="recreates">Whether plain leaves become Variables.</param>
internal sealed class VariableMaker(
    FlaxContext flax, IReadOnlyDictionary<int, PyObject>? outer = null, bool copies = false, bool recreates = true)
{
    /// <summary>The Variable of a definition with a leaf's contents.</summary>
    /// <exception cref="PyRaise">ValueError where what is outside is no Variable, TraceContextError where it may not be changed.</exception>
    public PyObject Make(VariableDef definition, PyObject value, PyObject? key)
    {
        if (value is FlaxVariable shared && copies)
        {
            value = shared.Copy(flax);
        }

        return Find(definition) is { } found ? Update(found, value, key) : value switch
        {
            FlaxVariable variable => variable,
            VariableState state => state.ToVariable(flax),
            _ when !recreates => value,
            _ => new FlaxVariable(flax, definition.NodeType, value, definition.Metadata.Entries.Copy()),
        };
    }

    /// <summary>The node outside that a definition's node is, emptied; null where there is none.</summary>
    /// <exception cref="PyRaise">ValueError where it is of another class.</exception>
    public FlaxObject? FindNode(NodeDef definition)
    {
        if (Find(definition) is not { } found)
        {
            return null;
        }

        if (found is not FlaxObject node || !ReferenceEquals(found.Type, definition.NodeType))
        {
            throw PyError.Value($"Expected a node of type {definition.NodeType} for index "
                + $"{definition.Index}, but got a node of type {found.Type}.");
        }

        ObjectNode.Clear(flax, node);
        return node;
    }

    private PyObject? Find(Definition definition)
    {
        var number = flax.Holds(GraphRules.OuterIndexes) ? definition.OuterIndex : definition.Index;
        return number is { } index && outer is not null && outer.TryGetValue(index, out var found) ? found : null;
    }

    private FlaxVariable Update(PyObject found, PyObject value, PyObject? key)
    {
        if (found is not FlaxVariable variable)
        {
            throw PyError.Value($"Expected a Variable type for {(key is null ? "None" : flax.Python.Repr(key))}, but got {found.Type}.");
        }

        if (value is FlaxVariable or VariableState)
        {
            flax.Python.CallMethod(variable, "update_from_state", value);
        }
        else
        {
            variable.CheckCanUpdate(flax.Python);
            variable.RawValue = value;
        }

        return variable;
    }
}
