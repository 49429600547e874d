using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation;

/// <summary>What may be raised: exception objects, and exception classes that are called first.</summary>
internal static class ExceptionValues
{
    /// <summary>The exception of <c>raise value</c> or <c>generator.throw(value, argument)</c>.</summary>
    /// <exception cref="PyRaise">TypeError where it is none, and what its class raises.</exception>
    public static PyBaseException Make(Interpreter py, PyObject value, PyObject? argument = null)
    {
        if (value is PyBaseException exception)
        {
            return argument is null or PyNone
                ? exception
                : throw PyError.Type("instance exception may not have a separate value");
        }

        if (value is not PyType type || !type.IsSubclassOf(ExceptionTypes.BaseException))
        {
            throw PyError.Type(argument is null
                ? "exceptions must derive from BaseException"
                : $"exceptions must be classes or instances deriving from BaseException, not {value.Type.Name}");
        }

        if (argument is PyBaseException made && made.Type.IsSubclassOf(type))
        {
            return made;
        }

        var result = argument switch
        {
            null or PyNone => py.Call(type),
            PyTuple arguments => py.Call(type, [.. arguments]),
            _ => py.Call(type, argument),
        };
        return result as PyBaseException ?? throw PyError.Type(
            $"calling {py.Repr(type)} should have returned an instance of BaseException, not {py.Repr(result.Type)}");
    }
}
