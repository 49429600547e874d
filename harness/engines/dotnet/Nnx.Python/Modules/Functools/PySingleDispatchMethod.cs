using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Functools;

/// <summary>A <c>functools.singledispatchmethod</c>.</summary>
internal sealed class PySingleDispatchMethod(PyObject function) : PyObject
{
    public override PyType Type => FunctoolsTypes.SingleDispatchMethod;

    public PyObject Function { get; } = function;

    public PySingleDispatch Dispatcher { get; } = new(function);
}
