using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary><c>repr(x)</c>.</summary>
    public string Repr(PyObject value) => Text(value, Slot.Repr);

    /// <summary><c>str(x)</c>.</summary>
    public string Str(PyObject value) =>
        value.GetType() == typeof(PyStr) ? ((PyStr)value).Value : Text(value, Slot.Str);

    /// <summary><c>format(x, specification)</c>.</summary>
    public string Format(PyObject value, string specification)
    {
        var text = CallSlot(value, Slot.Format, new PyStr(specification))
            ?? throw PyError.Type($"unsupported format string passed to {value.Type.Name}.__format__");
        return text is PyStr result
            ? result.Value
            : throw PyError.Type($"__format__ must return a str, not {text.Type.Name}");
    }

    private string Text(PyObject value, Slot slot)
    {
        CheckStack();
        var text = CallSlot(value, slot) ?? throw PyError.Type($"'{value.Type.Name}' object has no {Slots.Name(slot)}");
        return text is PyStr result
            ? result.Value
            : throw PyError.Type($"{Slots.Name(slot)} returned non-string (type {text.Type.Name})");
    }
}
