using Nnx.Python.Objects;

namespace Nnx.Python.Modules.CollectionsAbc;

/// <summary>A view of a mapping that a program wrote.</summary>
internal sealed class PyInstanceView(PyType type, PyObject mapping) : PyInstance(type)
{
    public PyObject Mapping { get; } = mapping;
}
