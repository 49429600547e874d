using Nnx.Python.Objects;

namespace Nnx.Optax.NamedTuples;

/// <summary>An instance of a class of named tuples.</summary>
internal sealed class NamedTuple(PyType type, params PyObject[] items) : PyTuple(items)
{
    /// <inheritdoc/>
    public override PyType Type { get; } = type;
}
