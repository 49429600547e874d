using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary><c>repr(x)</c>.</summary>
    public string Repr(PyObject value)
    {
        Enter(" while getting the repr of an object");
        try
        {
            return Checked(CallSlot(value, Slot.Repr)!, Slot.Repr).Value;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary><c>str(x)</c>.</summary>
    public string Str(PyObject value) => StrObject(value).Value;

    /// <summary><c>str(x)</c> as an object: an instance of a class that extends <c>str</c> stays what it is.</summary>
    /// <exception cref="PyRaise">TypeError where <c>__str__</c> returns no str, and what it raises.</exception>
    public PyStr StrObject(PyObject value)
    {
        if (value.GetType() == typeof(PyStr))
        {
            return (PyStr)value;
        }

        Enter(" while getting the str of an object");
        try
        {
            return Checked(CallSlot(value, Slot.Str)!, Slot.Str);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary><c>format(x, specification)</c>.</summary>
    public string Format(PyObject value, string specification)
    {
        var text = CallSlot(value, Slot.Format, new PyStr(specification))
            ?? throw PyError.Type($"unsupported format string passed to {value.Type.Name}.__format__");
        return text is PyStr result
            ? result.Value
            : throw PyError.Type($"__format__ must return a str, not {text.Type.Name}");
    }

    private static PyStr Checked(PyObject text, Slot slot) => text as PyStr
        ?? throw PyError.Type($"{Slots.Name(slot)} returned non-string (type {text.Type.Name})");
}
