using Nnx.Jax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>Stands among the arguments of a step for an array that all steps share; a pytree without leaves.</summary>
internal sealed class Broadcasted(PyType type) : PyObject
{
    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("Broadcasted", "flax.nnx.transforms.iteration") { InstancesHaveAttributes = false };

    /// <inheritdoc/>
    public override PyType Type { get; } = type;

    /// <summary>How it is a pytree.</summary>
    internal sealed class TreeHandler : ITreeNodeHandler
    {
        /// <inheritdoc/>
        public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new([], null);

        /// <inheritdoc/>
        public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) => new Broadcasted(type);
    }
}
