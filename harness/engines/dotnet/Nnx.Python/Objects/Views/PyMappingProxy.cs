using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Views;

/// <summary>A <c>mappingproxy</c>: a mapping that is read only through it.</summary>
/// <param name="mapping">The mapping.</param>
public sealed class PyMappingProxy(PyObject mapping) : PyObject
{
    /// <summary>The mapping.</summary>
    public PyObject Mapping { get; } = mapping;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.MappingProxy;
}
