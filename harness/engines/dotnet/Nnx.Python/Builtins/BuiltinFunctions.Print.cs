using System.Text;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins;

public static partial class BuiltinFunctions
{
    private static PyNone Print(Interpreter py, BoundArguments a)
    {
        var separator = Part(a[1], " ", "sep");
        var end = Part(a[2], "\n", "end");
        var values = a.Rest(0);
        var text = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            text.Append(i > 0 ? separator : "").Append(py.Str(values[i]));
        }

        text.Append(end);
        if (a.OrNull(3) is { } file)
        {
            py.CallMethod(file, "write", new PyStr(text.ToString()));
        }
        else
        {
            py.Write(text.ToString());
        }

        return PyNone.Value;
    }

    private static string Part(PyObject value, string usual, string name) => value switch
    {
        PyNone => usual,
        PyStr text => text.Value,
        _ => throw PyError.Type($"{name} must be None or a string, not {value.Type.Name}"),
    };
}
