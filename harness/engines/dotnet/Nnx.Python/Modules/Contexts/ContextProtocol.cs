using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Contexts;

/// <summary>What a <c>with</c> statement does, for native code.</summary>
internal static class ContextProtocol
{
    public static PyObject Run(Interpreter py, PyObject manager, Func<PyObject> body)
    {
        var exit = manager.Type.Lookup(Slot.Exit) ?? throw Unsupported(manager);
        Enter(py, manager);
        PyObject result;
        try
        {
            result = body();
        }
        catch (PyRaise raised)
        {
            var suppressed = py.IsTrue(py.Call(
                Descriptor.Get(py, exit, manager, manager.Type), raised.Value.Type, raised.Value, Interpretation.TracebackValues.Of(raised.Value)));
            if (!suppressed)
            {
                throw;
            }

            return PyNone.Value;
        }

        py.Call(Descriptor.Get(py, exit, manager, manager.Type), PyNone.Value, PyNone.Value, PyNone.Value);
        return result;
    }

    public static PyObject Enter(Interpreter py, PyObject manager) =>
        py.CallSlot(manager, Slot.Enter) ?? throw Unsupported(manager);

    public static PyRaise Unsupported(PyObject manager) => PyError.Type(
        $"'{manager.Type.Module}.{manager.Type.QualifiedName}' object does not support the context manager protocol");
}
