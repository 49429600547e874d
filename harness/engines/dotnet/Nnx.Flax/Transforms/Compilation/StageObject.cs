using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>A jitted function on its way to be compiled: <c>Traced</c>, <c>Lowered</c> or <c>Compiled</c>.</summary>
/// <param name="type">Its class.</param>
/// <param name="inner">What JAX has of that stage.</param>
/// <param name="function">The jitted function.</param>
internal sealed class StageObject(PyType type, PyObject inner, JitWrapped function) : PyObject
{
    /// <inheritdoc/>
    public override PyType Type { get; } = type;

    /// <summary>What JAX has of that stage.</summary>
    public PyObject Inner { get; } = inner;

    /// <summary>The jitted function.</summary>
    public JitWrapped Function { get; } = function;
}
