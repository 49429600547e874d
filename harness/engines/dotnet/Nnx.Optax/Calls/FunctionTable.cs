using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Calls;

/// <summary>
/// Functions of JAX as the program sees them, by module and name. Going through them gives the errors, the promotion and the tracing that
/// optax gets, since it calls the same functions.
/// </summary>
internal sealed class FunctionTable(Interpreter python)
{
    private readonly Dictionary<(string Module, string Name), PyObject> _found = [];

    /// <summary>Calls with positional arguments.</summary>
    public PyObject Call(string module, string name, params PyObject[] arguments) => python.Call(Find(module, name), arguments);

    /// <summary>Calls with some arguments by name, which come last.</summary>
    public PyObject Call(string module, string name, string[] names, params PyObject[] arguments) =>
        python.Call(Find(module, name), new CallArguments(arguments, names));

    /// <summary>A function of a module.</summary>
    public PyObject Find(string module, string name)
    {
        if (!_found.TryGetValue((module, name), out var function))
        {
            function = python.GetAttribute(python.Import(module), name);
            _found[(module, name)] = function;
        }

        return function;
    }
}
