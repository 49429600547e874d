using Nnx.Python.Objects;

namespace Nnx.Flax.Rngs;

/// <summary>Streams with what they were before <c>nnx.split_rngs</c> or <c>nnx.fork_rngs</c>.</summary>
/// <param name="type">Its class.</param>
/// <param name="backups">Tuples of stream, key and count.</param>
internal sealed class SplitBackups(PyType type, PyObject backups) : PyInstance(type)
{
    /// <summary>Tuples of stream, key and count.</summary>
    public PyObject Backups { get; } = backups;
}
