using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>Calls from the program's own expressions: exceptions of script functions come back as null, without being thrown.</summary>
internal static class Invocation
{
    public static PyObject? Call(Interpreter py, PyObject callee, PyObject[] values, string[] names)
    {
        switch (callee)
        {
            case PyFunction function:
                return function.Call(py, values, names);
            case PyMethod { Function: PyFunction function } method:
                return function.Call(py, method.Self, values, names);
            case PyType type:
                return Instantiate(py, type, values, names);
            case PyCallable callable:
                return callable.Invoke(py, new CallArguments(values, names));
        }

        return callee.Type.Lookup(Slot.Call) is PyFunction special
            ? special.Call(py, callee, values, names)
            : py.Call(callee, new CallArguments(values, names));
    }

    /// <summary>Calls a function that was found in a class, with the object that it was found through in front.</summary>
    public static PyObject? CallMethod(Interpreter py, PyObject function, PyObject self, PyObject[] values, string[] names) =>
        function is PyFunction script
            ? script.Call(py, self, values, names)
            : Call(py, function, [self, .. values], names);

    private static PyObject? Instantiate(Interpreter py, PyType type, PyObject[] values, string[] names)
    {
        // The common class: object's __new__, an __init__ of its own, nothing in between.
        if (ReferenceEquals(type.Type, BuiltinTypes.TypeType) && type.Lookup(Slot.Init) is PyFunction initialize
            && type.Shares(Slot.New, BuiltinTypes.Object) && type.Allocator is { } allocate)
        {
            var made = allocate(type);
            return initialize.Call(py, made, values, names) switch
            {
                null => null,
                PyNone => made,
                var other => py.Raise(PyError.Type($"__init__() should return None, not '{other.Type.Name}'").Value),
            };
        }

        return type.Invoke(py, new CallArguments(values, names));
    }
}
