using Nnx.Flax.Rules;
using Nnx.Flax.Tracing;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

internal sealed partial class FlaxVariable
{
    /// <summary>The value as programs read it: through the hooks.</summary>
    public PyObject GetValue(Interpreter py)
    {
        var flax = FlaxContext.Of(py);
        var value = flax.Holds(VariableRules.ValueDeprecated) ? CopyContainers(flax, Raw) : Raw;
        return VariableHooks.Run(py, this, VariableHook.GetValue, value);
    }

    /// <inheritdoc/>
    public PyObject Observe(Interpreter py) => GetValue(py);

    /// <summary>Sets the value through the hooks, past the trace level.</summary>
    /// <exception cref="PyRaise">ValueError where the value is a Variable.</exception>
    public void SetValue(Interpreter py, PyObject value)
    {
        if (value is FlaxVariable)
        {
            throw PyError.Value("Cannot set value to a Variable, use `copy_from` method instead");
        }

        var flax = FlaxContext.Of(py);
        var copy = flax.Holds(VariableRules.ValueDeprecated) ? CopyContainers(flax, value) : value;
        RawValue = VariableHooks.Run(py, this, VariableHook.SetValue, copy);
    }

    /// <summary>A Variable of the same class with other contents, no hooks run.</summary>
    public FlaxVariable With(FlaxContext flax, PyObject value, PyDict metadata, bool keepTrace) =>
        new(flax, Type, value, metadata) { Trace = keepTrace ? Trace : TraceState.Current(flax) };

    /// <summary><c>copy()</c> without changes.</summary>
    public FlaxVariable Copy(FlaxContext flax) =>
        With(flax, CopyContainers(flax, Raw), Metadata.Copy(), flax.Holds(VariableRules.CopyKeepsTrace));

    /// <summary>Takes over value and metadata of a state's leaf.</summary>
    /// <exception cref="PyRaise">TraceContextError, in the releases that check it here.</exception>
    public void UpdateFromState(Interpreter py, PyObject value, PyDict metadata)
    {
        if (FlaxContext.Of(py).Holds(VariableRules.Slotted))
        {
            CheckCanUpdate(py);
        }

        RawValue = value;
        if (!ReferenceEquals(metadata, Metadata))
        {
            Metadata = metadata.Copy();
        }
    }

    private static PyObject CopyContainers(FlaxContext flax, PyObject value) =>
        value is PyDict or PyList or PyTuple ? flax.Jax.Trees.Map(static leaf => leaf, value) : value;
}
