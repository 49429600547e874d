using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees.Module;

/// <summary>A class without leaves: the object itself is part of the structure.</summary>
internal sealed class StaticHandler : ITreeNodeHandler
{
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new([], node, []);

    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) => data!;
}
