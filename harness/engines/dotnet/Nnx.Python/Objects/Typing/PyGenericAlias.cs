using Nnx.Python.Calls;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Typing;

/// <summary><c>list[int]</c>: a class with type arguments, which behaves like the class.</summary>
/// <param name="origin">The class.</param>
/// <param name="arguments">What stands in the brackets.</param>
internal sealed class PyGenericAlias(PyType origin, PyTuple arguments) : PyCallable
{
    public PyType Origin { get; } = origin;

    public PyTuple Arguments { get; } = arguments;

    public override PyType Type => BuiltinTypes.GenericAlias;

    public override PyObject Invoke(Interpreter py, CallArguments arguments) => py.Call(Origin, arguments);
}
