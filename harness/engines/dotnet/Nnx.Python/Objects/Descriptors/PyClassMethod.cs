using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Descriptors;

/// <summary>A <c>classmethod</c>.</summary>
/// <param name="function">The callable it wraps.</param>
public sealed class PyClassMethod(PyObject function) : PyObject
{
    /// <summary>The callable it wraps, <c>__func__</c>.</summary>
    public PyObject Function { get; } = function;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.ClassMethod;
}
