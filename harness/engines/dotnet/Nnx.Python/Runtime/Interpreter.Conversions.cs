using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary><c>operator.index(x)</c>: an int from an int or from what has <c>__index__</c>.</summary>
    /// <exception cref="PyRaise">TypeError where the value is no integer.</exception>
    public PyInt ToIndex(PyObject value)
    {
        if (value is PyInt number)
        {
            return number;
        }

        var made = CallSlot(value, Slot.Index)
            ?? throw PyError.Type($"'{value.Type.Name}' object cannot be interpreted as an integer");
        return made as PyInt ?? throw PyError.Type($"__index__ returned non-int (type {made.Type.Name})");
    }

    /// <summary>An integer that fits 64 bits, as lengths and counts do.</summary>
    /// <exception cref="PyRaise">TypeError where the value is no integer, OverflowError where it is too large.</exception>
    public long ToLong(PyObject value)
    {
        var number = ToIndex(value);
        return number.IsSmall
            ? number.Small
            : throw PyError.Overflow($"cannot fit '{value.Type.Name}' into an index-sized integer");
    }

    /// <summary>An integer that fits 32 bits.</summary>
    /// <exception cref="PyRaise">TypeError where the value is no integer, OverflowError where it is too large.</exception>
    public int ToInt(PyObject value)
    {
        var number = ToIndex(value);
        return number.IsSmall && number.Small is >= int.MinValue and <= int.MaxValue
            ? (int)number.Small
            : throw PyError.Overflow(number.Value.Sign > 0
                ? "Python int too large to convert to C int"
                : "signed integer is less than minimum");
    }

    /// <summary>A float from a float, from what has <c>__float__</c>, or from an integer.</summary>
    /// <exception cref="PyRaise">TypeError where the value is no real number, OverflowError where it is too large.</exception>
    public double ToDouble(PyObject value)
    {
        switch (value)
        {
            case PyFloat number:
                return number.Value;
            case PyInt integer when ReferenceEquals(integer.Type, BuiltinTypes.Int) || integer is PyBool:
                return IntConversion.ToDouble(integer);
        }

        if (CallSlot(value, Slot.Float) is { } made)
        {
            return made is PyFloat result
                ? result.Value
                : throw PyError.Type($"{value.Type.Name}.__float__ returned non-float (type {made.Type.Name})");
        }

        return value.Type.Lookup(Slot.Index) is not null
            ? IntConversion.ToDouble(ToIndex(value))
            : throw PyError.Type($"must be real number, not {value.Type.Name}");
    }

    /// <summary>The text of a str.</summary>
    /// <param name="value">The value that ought to be a str.</param>
    /// <param name="message">The words of the TypeError otherwise; the type's name is put where <c>{}</c> stands.</param>
    /// <exception cref="PyRaise">TypeError where the value is no str.</exception>
    public static string ToText(PyObject value, string message) => value is PyStr text
        ? text.Value
        : throw PyError.Type(message.Replace("{}", value.Type.Name, StringComparison.Ordinal));
}
