using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary><c>isinstance(value, type)</c> for a plain class.</summary>
    public static bool IsInstance(PyObject value, PyType type) => value.Type.IsSubclassOf(type);

    /// <summary><c>isinstance(value, types)</c>: a class, a union, a tuple of them, or what has <c>__instancecheck__</c>.</summary>
    /// <exception cref="PyRaise">TypeError where the second argument is none of these.</exception>
    public bool IsInstance(PyObject value, PyObject types)
    {
        if (types is PyType plain && (ReferenceEquals(plain.Type, BuiltinTypes.TypeType) || ReferenceEquals(value.Type, plain)))
        {
            return IsPlainInstance(value, plain);
        }

        if (types is PyTuple tuple)
        {
            Enter(" in __instancecheck__");
            try
            {
                foreach (var type in tuple.Items)
                {
                    if (IsInstance(value, type))
                    {
                        return true;
                    }
                }
            }
            finally
            {
                Leave();
            }

            return false;
        }

        return CallSlot(types, Slot.InstanceCheck, value) is { } answer
            ? IsTrue(answer)
            : throw PyError.Type("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    /// <summary><c>issubclass(value, types)</c>; see the other question.</summary>
    /// <exception cref="PyRaise">TypeError where an argument is no class.</exception>
    public bool IsSubclass(PyObject value, PyObject types)
    {
        if (types is PyTuple tuple)
        {
            Enter(" in __subclasscheck__");
            try
            {
                foreach (var type in tuple.Items)
                {
                    if (IsSubclass(value, type))
                    {
                        return true;
                    }
                }
            }
            finally
            {
                Leave();
            }

            return false;
        }

        if (value is not PyType && types is PyType)
        {
            throw PyError.Type("issubclass() arg 1 must be a class");
        }

        return CallSlot(types, Slot.SubclassCheck, value) is { } answer
            ? IsTrue(answer)
            : throw PyError.Type("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    /// <summary>Whether the class of the value, or what it says is its class, inherits from a class.</summary>
    internal bool IsPlainInstance(PyObject value, PyType type)
    {
        if (value.Type.IsSubclassOf(type))
        {
            return true;
        }

        // An object may say that it has another class: proxies do.
        return value.Type.Lookup("__class__") is { } own && !ReferenceEquals(own, BuiltinTypes.Object.Lookup("__class__"))
            && FindAttribute(value, "__class__") is PyType claimed && claimed.IsSubclassOf(type);
    }
}
