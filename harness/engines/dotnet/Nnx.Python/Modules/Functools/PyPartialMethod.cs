using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Functools;

/// <summary>A <c>functools.partialmethod</c>.</summary>
internal sealed class PyPartialMethod(PyObject function, PyTuple positional, PyDict named) : PyObject
{
    public override PyType Type => FunctoolsTypes.PartialMethod;

    public PyObject Function { get; } = function;

    public PyTuple Positional { get; } = positional;

    public PyDict Named { get; } = named;
}
