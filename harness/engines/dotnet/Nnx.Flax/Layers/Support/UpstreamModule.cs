using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Support;

/// <summary>A module of the modelled packages whose functions layers call by name, with Python's arguments.</summary>
/// <param name="py">The run.</param>
/// <param name="module">The dotted name.</param>
internal readonly struct UpstreamModule(Interpreter py, string module)
{
    /// <summary>The value of a name.</summary>
    /// <exception cref="UnsupportedConstructException">The engine has no such name.</exception>
    public PyObject Get(string name) =>
        py.Import(module).Find(name) ?? throw new UnsupportedConstructException($"{module}.{name}");

    /// <summary>Calls a function with positional arguments.</summary>
    public PyObject Call(string name, params PyObject[] arguments) => py.Call(Get(name), arguments);

    /// <summary>Calls a function with positional and named arguments.</summary>
    public PyObject CallNamed(string name, PyObject[] arguments, params (string Name, PyObject Value)[] named) =>
        py.Call(Get(name), Arguments.Of(arguments, named));
}
