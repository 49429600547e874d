using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Training.Optimizers;

/// <summary>The state of a transformation as Variables, in releases whose States hold <c>VariableState</c>s.</summary>
/// <param name="flax">The run.</param>
internal sealed class StateVariables(FlaxContext flax)
{
    private readonly PyType _optVariable = flax.Python.TypeOf(OptimizerClasses.OptVariable);
    private readonly PyType _optArray = flax.Python.TypeOf(OptimizerClasses.OptArray);

    /// <summary>Variables for all leaves of a state.</summary>
    public PyObject Wrap(PyObject state)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(state, static node => node is VariableState);
        return structure.Unflatten(Array.ConvertAll(leaves, leaf => leaf is VariableState ? Wrapped(leaf) : flax.Python.Call(_optArray, leaf)));
    }

    /// <summary>The state that the transformation knows.</summary>
    public PyObject Unwrap(PyObject state)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(state, Leaf);
        return structure.Unflatten(Array.ConvertAll(leaves, Unwrapped));
    }

    /// <summary>Writes a new state into the Variables.</summary>
    public void Update(PyObject state, PyObject updates)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(state, Leaf);
        var values = structure.FlattenUpTo(updates);
        for (var i = 0; i < leaves.Length; i++)
        {
            Write(leaves[i], values[i]);
        }
    }

    private Func<PyObject, bool>? Leaf => flax.Holds(TrainingRules.OptimizerSetsValues) ? static node => node is FlaxVariable : null;

    private PyObject Wrapped(PyObject leaf)
    {
        var py = flax.Python;
        var copy = py.CallMethod(leaf, "copy");
        py.SetAttribute(copy, "source_type", py.GetAttribute(leaf, "type"));
        py.SetAttribute(copy, "type", _optVariable);
        return py.CallMethod(copy, "to_variable");
    }

    private PyObject Unwrapped(PyObject leaf)
    {
        var py = flax.Python;
        if (leaf.Type.IsSubclassOf(_optVariable))
        {
            var state = py.CallMethod(leaf, "to_state");
            py.SetAttribute(state, "type", py.GetAttribute(leaf, "source_type"));
            py.DeleteAttribute(state, "source_type");
            return state;
        }

        return leaf.Type.IsSubclassOf(_optArray)
            ? py.GetAttribute(leaf, "value")
            : throw PyError.Type($"Unexpected type when converting optimizer state: {leaf.Type}");
    }

    private void Write(PyObject leaf, PyObject update)
    {
        var py = flax.Python;
        var attribute = flax.Holds(TrainingRules.OptimizerSetsValues) ? "value" : "raw_value";
        if (leaf.Type.IsSubclassOf(_optVariable))
        {
            py.SetAttribute(leaf, attribute, update is VariableState
                ? py.GetAttribute(update, "value")
                : throw PyError.Type($"Expected update to be VariableState, got {update.Type}"));
        }
        else if (leaf.Type.IsSubclassOf(_optArray))
        {
            py.SetAttribute(leaf, attribute, update is VariableState
                ? throw PyError.Type($"Expected update to not to be a VariableState, got {py.Str(update)}")
                : update);
        }
        else
        {
            throw PyError.Type($"Unexpected type when updating optimizer state: {leaf.Type}");
        }
    }
}
