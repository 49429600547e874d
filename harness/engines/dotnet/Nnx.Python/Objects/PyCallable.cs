using Nnx.Python.Calls;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

/// <summary>An object that is called without asking its class for <c>__call__</c>.</summary>
public abstract class PyCallable : PyObject
{
    /// <summary>Calls the object.</summary>
    /// <exception cref="Errors.PyRaise">What the call raises.</exception>
    public abstract PyObject Invoke(Interpreter py, CallArguments arguments);
}
