using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary>A name of a module, or a module inside it: <c>from module import name</c>.</summary>
    /// <exception cref="PyRaise">ImportError where there is neither.</exception>
    public PyObject ImportFrom(PyModule module, string name)
    {
        if (FindAttribute(module, name) is { } value)
        {
            return value;
        }

        var inner = $"{module.Name}.{name}";
        return HasModule(inner)
            ? Import(inner)
            : throw PyError.Of(ExceptionTypes.ImportError, $"cannot import name '{name}' from '{module.Name}' (unknown location)");
    }
}
