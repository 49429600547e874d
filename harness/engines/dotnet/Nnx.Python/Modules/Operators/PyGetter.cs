using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Operators;

/// <summary>An <c>itemgetter</c> or <c>attrgetter</c>.</summary>
/// <param name="type">Its class.</param>
/// <param name="keys">What it reads.</param>
/// <param name="read">Reads one of them.</param>
internal sealed class PyGetter(PyType type, PyTuple keys, Func<Interpreter, PyObject, PyObject, PyObject> read) : PyCallable
{
    public override PyType Type => type;

    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        if (arguments.Values.Length != 1 || arguments.Names.Length > 0)
        {
            throw PyError.Type(arguments.Names.Length > 0
                ? $"{type.Name}() takes no keyword arguments"
                : $"{type.Name} expected 1 argument, got {arguments.Values.Length}");
        }

        if (keys.Count == 1)
        {
            return read(py, arguments.Values[0], keys[0]);
        }

        var values = new PyObject[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(py, arguments.Values[0], keys[i]);
        }

        return new PyTuple(values);
    }

    public string Repr(Interpreter py) => $"operator.{type.Name}({string.Join(", ", keys.Select(py.Repr))})";
}
