using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>A <c>NewType</c>: a name for a type that calling leaves its argument as it is.</summary>
internal sealed class PyNewType(string name, PyObject supertype, string module) : PyCallable
{
    public override PyType Type => TypingTypes.NewType;

    public string Name { get; } = name;

    public PyObject Supertype { get; } = supertype;

    public string Module { get; } = module;

    public override PyObject Invoke(Interpreter py, CallArguments arguments) => arguments.Values.Length == 1 && arguments.Names.Length == 0
        ? arguments.Values[0]
        : throw PyError.Type($"NewType.__call__() takes 2 positional arguments but {arguments.Values.Length + 1} were given");
}
