using Nnx.Python.Builtins.Callables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Operators;

/// <summary>A <c>methodcaller</c>.</summary>
internal sealed class PyMethodCaller(PyStr name, PyTuple positional, PyDict named) : PyCallable
{
    public override PyType Type => OperatorTypes.MethodCaller;

    public override PyObject Invoke(Interpreter py, CallArguments arguments) => arguments.Values.Length == 1 && arguments.Names.Length == 0
        ? py.Call(py.GetAttribute(arguments.Values[0], name.Value), CallForwarding.Arguments(positional, named))
        : throw PyError.Type($"methodcaller expected 1 argument, got {arguments.Values.Length}");

    public string Repr(Interpreter py)
    {
        var parts = positional.Select(py.Repr).Prepend(py.Repr(name))
            .Concat(named.Entries.Select(entry => $"{py.Str(entry.Key)}={py.Repr(entry.Value)}"));
        return $"operator.methodcaller({string.Join(", ", parts)})";
    }
}
