using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Functools;

/// <summary>A <c>functools.cached_property</c>.</summary>
internal sealed class PyCachedProperty(PyObject function) : PyObject
{
    public override PyType Type => FunctoolsTypes.CachedProperty;

    public PyObject Function { get; } = function;

    /// <summary>The attribute that holds it; null before the class told.</summary>
    public string? Name { get; set; }
}
