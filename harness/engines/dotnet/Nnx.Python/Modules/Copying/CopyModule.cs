using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Copying;

/// <summary>The module <c>copy</c>.</summary>
internal static class CopyModule
{
    private static readonly NativeClass CopyError = new("Error", "copy") { BuiltinBases = [ExceptionTypes.Exception] };

    public static NativeModule Module { get; } = new ModuleBuilder("copy")
        .Function("copy", "x", (py, a) => Shallow(py, a[0]))
        .Function("deepcopy", "x, memo=None, _nil=()", (py, a) => DeepCopy.Copy(py, a[0], a.OrNull(1) as PyDict ?? new PyDict()))
        .Class(CopyError)
        .Value("error", py => py.TypeOf(CopyError))
        .Build();

    private static PyObject Shallow(Interpreter py, PyObject value)
    {
        if (DeepCopy.IsAtomic(value) || value.GetType() == typeof(PyTuple))
        {
            return value;
        }

        switch (value)
        {
            case PyList list when list.GetType() == typeof(PyList):
                return new PyList(list.Items);
            case PyDict dict when dict.GetType() == typeof(PyDict):
                return dict.Copy();
        }

        return py.FindAttribute(value, "__copy__") is { } own ? py.Call(own) : Rebuilding.Rebuild(py, value, null);
    }
}
