using System.Collections.Immutable;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>A dataclass of which some fields are children and the others data (<c>register_dataclass</c>).</summary>
/// <param name="trees">The run's pytrees.</param>
/// <param name="dataFields">Names of the fields that are children.</param>
/// <param name="metaFields">Names of the fields that are data.</param>
internal sealed class FieldNodeHandler(TreeFunctions trees, ImmutableArray<string> dataFields, ImmutableArray<string> metaFields) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new(
        [.. dataFields.Select(name => py.GetAttribute(node, name))],
        new PyTuple([.. metaFields.Select(name => py.GetAttribute(node, name))]),
        withKeys ? [.. dataFields.Select(name => KeyEntry.Attribute(trees, new PyStr(name)))] : null);

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) =>
        py.Call(type, new CallArguments([.. children, .. (PyTuple)data!], [.. dataFields, .. metaFields]));
}
