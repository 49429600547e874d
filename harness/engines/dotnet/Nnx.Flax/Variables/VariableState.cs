using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Variables;

/// <summary>A leaf of a state in releases before Variables themselves are the leaves: value, class and metadata of a Variable.</summary>
/// <param name="type">Its own class, <c>VariableState</c>.</param>
/// <param name="variableType">The class of the Variable.</param>
/// <param name="value">The value.</param>
/// <param name="metadata">The metadata.</param>
internal sealed class VariableState(PyType type, PyType variableType, PyObject value, PyDict metadata) : PyInstance(type), IRepresentable
{
    /// <summary>The class of the Variable, <c>type</c>.</summary>
    public PyObject VariableType { get; set; } = variableType;

    /// <summary>The value.</summary>
    public PyObject Value { get; set; } = value;

    /// <summary>The metadata.</summary>
    public PyDict Metadata { get; set; } = metadata;

    /// <summary>A state of a Variable.</summary>
    public static VariableState Of(FlaxContext flax, FlaxVariable variable) =>
        new(flax.Python.TypeOf(VariableClasses.VariableState), variable.Type, variable.Raw, variable.Metadata.Copy());

    /// <summary>The same with another value.</summary>
    public VariableState With(PyObject value) => new(Type, (PyType)VariableType, value, Metadata.Copy());

    /// <summary>A Variable of this class at the current trace level; no hooks run.</summary>
    public FlaxVariable ToVariable(FlaxContext flax) => new(flax, (PyType)VariableType, Value, Metadata.Copy());

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Python.Runtime.Interpreter py)
    {
        var flax = FlaxContext.Of(py);
        var comment = flax.Holds(RepresentationRules.ShowsSizes) ? SizeBytes.Of(flax, Value).Comment : "";
        return (new ReprHeader(Type.Name) { Comment = comment }, Attributes());

        IEnumerable<ReprAttribute> Attributes()
        {
            yield return new("type", new PyStr(((PyType)VariableType).Name)) { IsRaw = true };
            yield return new("value", VariableRepresentation.Shown(flax, Value));
            foreach (var (key, value) in Metadata.Entries)
            {
                if (!flax.Holds(VariableRules.HooksInTuples) || !py.Str(key).EndsWith("_hooks", StringComparison.Ordinal))
                {
                    yield return new(py.Str(key), VariableRepresentation.Shown(flax, value));
                }
            }
        }
    }
}
