using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>How a Variable is copied, replaced and filled from another.</summary>
internal static class VariableCopies
{
    public static PyObject CopyFrom(Interpreter py, FlaxVariable variable, PyObject other)
    {
        if (!ReferenceEquals(variable.Type, other.Type))
        {
            throw PyError.Value("Cannot copy from incompatible container, "
                + $"expected {variable.Type.Name}, got {other.Type.Name}");
        }

        if (!ReferenceEquals(variable, other))
        {
            if (FlaxContext.Of(py).Holds(VariableRules.CopyFromChecked))
            {
                variable.CheckCanUpdate(py);
            }

            var source = (FlaxVariable)other;
            variable.RawValue = source.Raw;
            variable.Metadata = source.Metadata.Copy();
        }

        return PyNone.Value;
    }

    public static PyObject UpdateFromState(Interpreter py, FlaxVariable variable, PyObject state)
    {
        switch (state)
        {
            case VariableState old:
                variable.UpdateFromState(py, old.Value, old.Metadata);
                break;
            case FlaxVariable other:
                variable.UpdateFromState(py, other.Raw, other.Metadata);
                break;
            default:
                throw PyError.NoAttribute(state, FlaxContext.Of(py).Holds(VariableRules.States) ? "value" : "raw_value");
        }

        return PyNone.Value;
    }

    public static PyObject Replace(Interpreter py, FlaxVariable variable, PyObject? value, PyDict updates)
    {
        var flax = FlaxContext.Of(py);
        if (flax.Holds(VariableRules.Slotted))
        {
            return Copy(py, variable, value, updates);
        }

        value ??= updates.Remove("value") ?? updates.Remove("raw_value");
        if (value is FlaxVariable other)
        {
            return ReplaceByVariable(py, variable, other, updates);
        }

        if (value is null && flax.Holds(VariableRules.ReplaceNeedsValue))
        {
            throw PyError.Key(new PyStr("raw_value"));
        }

        var metadata = flax.Holds(VariableRules.ReplaceSharesMetadata) ? variable.Metadata : variable.Metadata.Copy();
        metadata.Update(py, updates);
        return variable.With(flax, value ?? variable.Raw, metadata, keepTrace: true);
    }

    public static PyObject Copy(Interpreter py, FlaxVariable variable, PyObject? value, PyDict updates)
    {
        var flax = FlaxContext.Of(py);
        if (!flax.Holds(VariableRules.Slotted))
        {
            return variable.Copy(flax);
        }

        var metadata = variable.Metadata.Copy();
        metadata.Update(py, updates);
        value ??= metadata.Remove("value") ?? variable.Raw;
        return variable.With(flax, flax.Jax.Trees.Map(static leaf => leaf, value), metadata, keepTrace: false);
    }

    public static PyObject ToState(Interpreter py, FlaxVariable variable, PyObject? value, PyDict updates)
    {
        var flax = FlaxContext.Of(py);
        return flax.Holds(VariableRules.States) ? VariableState.Of(flax, variable) : Copy(py, variable, value, updates);
    }

    private static PyObject ReplaceByVariable(Interpreter py, FlaxVariable variable, FlaxVariable other, PyDict updates)
    {
        if (!ReferenceEquals(variable.Type, other.Type))
        {
            throw PyError.Value("Cannot replace value from incompatible container, "
                + $"expected {variable.Type.Name}, got {other.Type.Name}");
        }

        return updates.Count == 0 ? other : Replace(py, other, null, updates);
    }
}
