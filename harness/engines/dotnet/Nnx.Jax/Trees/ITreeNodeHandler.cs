using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>How instances of a registered class are taken apart and put together.</summary>
public interface ITreeNodeHandler
{
    /// <summary>Takes a node apart.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="node">An instance of the class itself, not of a subclass.</param>
    /// <param name="withKeys">Whether the keys are wanted; they may be left out otherwise.</param>
    TreeParts Flatten(Interpreter py, PyObject node, bool withKeys);

    /// <summary>Puts a node together.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="type">The class.</param>
    /// <param name="data">As <see cref="Flatten"/> gave it.</param>
    /// <param name="children">New children, of any kind.</param>
    PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children);
}
