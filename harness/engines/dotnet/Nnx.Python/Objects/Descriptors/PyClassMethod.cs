using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Descriptors;

/// <summary>A <c>classmethod</c>.</summary>
/// <param name="type">Its class, which a program may have extended.</param>
/// <param name="function">The callable it wraps.</param>
public sealed class PyClassMethod(PyType type, PyObject function) : PyInstance(type)
{
    /// <summary>Makes a plain one.</summary>
    public PyClassMethod(PyObject function)
        : this(BuiltinTypes.ClassMethod, function)
    {
    }

    /// <summary>The callable it wraps, <c>__func__</c>.</summary>
    public PyObject Function { get; } = function;
}
