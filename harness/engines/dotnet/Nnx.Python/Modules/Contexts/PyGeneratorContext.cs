using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Contexts;

/// <summary>What a function decorated with <c>contextmanager</c> returns.</summary>
/// <param name="function">The generator function.</param>
/// <param name="arguments">What it was called with.</param>
/// <param name="generator">The generator.</param>
internal sealed class PyGeneratorContext(PyObject function, CallArguments arguments, PyObject generator) : PyObject
{
    public override PyType Type => ContextTypes.Generator;

    public PyObject Generator { get; } = generator;

    /// <summary>A fresh one, since each can be entered only once.</summary>
    public PyGeneratorContext Recreate(Interpreter py) => new(function, arguments, py.Call(function, arguments));
}
