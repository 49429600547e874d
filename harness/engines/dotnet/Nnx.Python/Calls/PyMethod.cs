using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Calls;

/// <summary>A function bound to the object it was read from.</summary>
/// <param name="function">What is called.</param>
/// <param name="self">The first argument.</param>
public sealed class PyMethod(PyObject function, PyObject self) : PyCallable
{
    /// <summary>What is called, <c>__func__</c>.</summary>
    public PyObject Function { get; } = function;

    /// <summary>The first argument, <c>__self__</c>.</summary>
    public PyObject Self { get; } = self;

    /// <inheritdoc/>
    public override PyType Type =>
        Function is NativeFunction { LooksLikeScript: false } ? BuiltinTypes.BuiltinFunction : BuiltinTypes.Method;

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments) =>
        py.Call(Function, arguments.Prepend(Self));
}
