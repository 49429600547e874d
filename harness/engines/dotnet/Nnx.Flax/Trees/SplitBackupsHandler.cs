using Nnx.Flax.Rngs;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>Backups of streams: the list of them is the only child.</summary>
internal sealed class SplitBackupsHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new(
        [((SplitBackups)node).Backups], PyTuple.Empty, [KeyEntry.Attribute(flax.Jax.Trees, new PyStr("backups"))]);

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) => new SplitBackups(type, children[0]);
}
