using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary>Calls with positional arguments.</summary>
    public PyObject Call(PyObject callable, params PyObject[] arguments) => Call(callable, CallArguments.Of(arguments));

    /// <summary>Calls with any arguments.</summary>
    /// <exception cref="PyRaise">TypeError where the object is not callable, and what the call raises.</exception>
    public PyObject Call(PyObject callable, CallArguments arguments)
    {
        if (callable is PyCallable direct)
        {
            return direct.Invoke(this, arguments);
        }

        Enter(" while calling a Python object");
        try
        {
            return callable.Type.Lookup(Slot.Call) is { } method
                ? Call(Descriptor.Get(this, method, callable, callable.Type), arguments)
                : throw PyError.Type($"'{callable.Type.Name}' object is not callable");
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Calls a method found by name.</summary>
    public PyObject CallMethod(PyObject target, string name, params PyObject[] arguments) =>
        Call(GetAttribute(target, name), arguments);

    /// <summary>Calls a special method of the object's class; null where the class has none.</summary>
    public PyObject? CallSlot(PyObject target, Slot slot, params PyObject[] arguments) =>
        target.Type.Lookup(slot) is { } method ? CallFound(method, target, arguments) : null;

    /// <summary>Calls a special method with one argument; null where the class has none.</summary>
    public PyObject? CallSlot(PyObject target, Slot slot, PyObject argument) =>
        target.Type.Lookup(slot) switch
        {
            null => null,
            NativeFunction { BindsAsMethod: true } native => native.Invoke(this, new CallArguments([target, argument], [])),
            var method => CallFound(method, target, [argument]),
        };

    /// <summary>Calls what was found in the class of an object, as if it were read through the object, without making a bound method.</summary>
    internal PyObject CallFound(PyObject method, PyObject target, PyObject[] arguments) => method switch
    {
        PyFunction function => function.Call(this, target, arguments, []) ?? throw Thrown(),
        NativeFunction { BindsAsMethod: true } native => native.Invoke(this, new CallArguments([target, .. arguments], [])),
        _ => Call(Descriptor.Get(this, method, target, target.Type), arguments),
    };

    /// <summary>Whether the object can be called.</summary>
    public static bool IsCallable(PyObject value) => value is PyCallable || value.Type.Lookup(Slot.Call) is not null;
}
