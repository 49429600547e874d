using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Typing;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary>Applies a binary operator: the left operand's method, then the right one's; a subclass on the right goes first.</summary>
    /// <exception cref="PyRaise">TypeError where neither operand knows the other.</exception>
    public PyObject Binary(BinaryOperator op, PyObject left, PyObject right) =>
        TryBinary(op, left, right) ?? throw OperandErrors.Of(op.Symbol, left, right);

    /// <summary>Applies an augmented assignment's operator; falls back to the plain one.</summary>
    public PyObject InPlace(BinaryOperator op, PyObject left, PyObject right)
    {
        var result = CallSlot(left, op.InPlace, right);
        return result is not null and not PyNotImplemented
            ? result
            : TryBinary(op, left, right) ?? throw OperandErrors.Of($"{op.Symbol.Split(' ')[0]}=", left, right);
    }

    /// <summary>Applies a unary operator given by its slot: <c>-x</c>, <c>+x</c>, <c>~x</c>, <c>abs(x)</c>.</summary>
    public PyObject Unary(Slot slot, PyObject operand)
    {
        return CallSlot(operand, slot, []) ?? throw PyError.Type(slot == Slot.Abs
            ? $"bad operand type for abs(): '{operand.Type.Name}'"
            : $"bad operand type for unary {Symbol()}: '{operand.Type.Name}'");

        string Symbol() => slot switch { Slot.Neg => "-", Slot.Pos => "+", _ => "~" };
    }

    /// <summary>Compares; the result is whatever the operands' methods return.</summary>
    public PyObject Compare(CompareOperator op, PyObject left, PyObject right)
    {
        CheckStack();
        var swappedFirst = !ReferenceEquals(left.Type, right.Type) && right.Type.IsSubclassOf(left.Type)
            && !right.Type.Shares(op.Swapped, left.Type);
        if (swappedFirst && CallSlot(right, op.Swapped, left) is { } early and not PyNotImplemented)
        {
            return early;
        }

        if (CallSlot(left, op.Forward, right) is { } result and not PyNotImplemented)
        {
            return result;
        }

        if (!swappedFirst && CallSlot(right, op.Swapped, left) is { } late and not PyNotImplemented)
        {
            return late;
        }

        return op.Forward switch
        {
            Slot.Eq => PyBool.Of(ReferenceEquals(left, right)),
            Slot.Ne => PyBool.Of(!ReferenceEquals(left, right)),
            _ => throw PyError.Type(
                $"'{op.Symbol}' not supported between instances of '{left.Type.Name}' and '{right.Type.Name}'"),
        };
    }

    /// <summary>Whether two values are equal, identity counting as equal, as containers ask.</summary>
    public bool IsEqual(PyObject left, PyObject right) =>
        ReferenceEquals(left, right) || (QuickEquals(left, right) ?? IsTrue(Compare(CompareOperator.Eq, left, right)));

    /// <summary>Truth of a value: <c>bool(x)</c>.</summary>
    public bool IsTrue(PyObject value)
    {
        switch (value)
        {
            case PyBool flag: return flag.Small != 0;
            case PyNone: return false;
            case PyInt number when number.GetType() == typeof(PyInt): return !number.IsSmall || number.Small != 0;
            case PyStr text when text.GetType() == typeof(PyStr): return text.Value.Length > 0;
            case PyList list when list.GetType() == typeof(PyList): return list.Items.Count > 0;
            case PyDict dict when dict.GetType() == typeof(PyDict): return dict.Count > 0;
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple): return tuple.Count > 0;
        }

        if (CallSlot(value, Slot.Bool) is { } answer)
        {
            return answer is PyBool result
                ? result.Small != 0
                : throw PyError.Type($"__bool__ should return bool, returned {answer.Type.Name}");
        }

        return value.Type.Lookup(Slot.Len) is null || Length(value) != 0;
    }

    /// <summary><c>len(x)</c>.</summary>
    public long Length(PyObject value)
    {
        if (value.GetType() == typeof(PyList))
        {
            return ((PyList)value).Items.Count;
        }

        if (value.GetType() == typeof(PyDict))
        {
            return ((PyDict)value).Count;
        }

        if (value.GetType() == typeof(PyTuple))
        {
            return ((PyTuple)value).Count;
        }

        var length = CallSlot(value, Slot.Len) ?? throw PyError.Type($"object of type '{value.Type.Name}' has no len()");
        return length is PyInt { IsSmall: true } count
            ? count.Small >= 0 ? count.Small : throw PyError.Value("__len__() should return >= 0")
            : throw PyError.Type($"'{length.Type.Name}' object cannot be interpreted as an integer");
    }

    /// <summary><c>hash(x)</c>.</summary>
    /// <exception cref="PyRaise">TypeError where the value is unhashable.</exception>
    public long Hash(PyObject value)
    {
        switch (value)
        {
            case PyStr text when text.GetType() == typeof(PyStr):
                return text.Hash;
            case PyInt number when number.GetType() == typeof(PyInt):
                return IntMath.Hash(number);
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple):
                return TupleMembers.Hash(this, tuple);
        }

        var method = value.Type.Lookup(Slot.Hash);
        if (method is null or PyNone)
        {
            throw PyError.Type($"unhashable type: '{value.Type.Name}'");
        }

        var result = CallFound(method, value, []) as PyInt
            ?? throw PyError.Type("__hash__ method should return an integer");
        var hash = result.IsSmall ? result.Small : IntMath.Hash(result);
        return hash == -1 ? -2 : hash;
    }

    /// <summary><c>item in container</c>.</summary>
    public bool Contains(PyObject container, PyObject item)
    {
        if (container.GetType() == typeof(PyDict))
        {
            return ((PyDict)container).Find(this, item) is not null;
        }

        if (container.Type.Lookup(Slot.Contains) is { } method and not PyNone)
        {
            return IsTrue(CallFound(method, container, [item]));
        }

        if (container.Type.Lookup(Slot.Iter) is null && container.Type.Lookup(Slot.GetItem) is null)
        {
            throw PyError.Type($"argument of type '{container.Type.Name}' is not iterable");
        }

        return Iterate(container).Any(element => IsEqual(element, item));
    }

    /// <summary><c>container[index]</c>.</summary>
    public PyObject GetItem(PyObject container, PyObject index)
    {
        if (CallSlot(container, Slot.GetItem, index) is { } value)
        {
            return value;
        }

        if (ReferenceEquals(container, BuiltinTypes.TypeType))
        {
            return new PyGenericAlias(BuiltinTypes.TypeType, index as PyTuple ?? new PyTuple(index));
        }

        if (container is PyType type && FindAttribute(type, "__class_getitem__") is { } generic)
        {
            return Call(generic, index);
        }

        throw PyError.Type(container is PyType named
            ? $"type '{named.Name}' is not subscriptable"
            : $"'{container.Type.Name}' object is not subscriptable");
    }

    /// <summary><c>container[index] = value</c>.</summary>
    public void SetItem(PyObject container, PyObject index, PyObject value)
    {
        if (container.GetType() == typeof(PyDict))
        {
            ((PyDict)container).Store(this, index, value);
        }
        else if (CallSlot(container, Slot.SetItem, index, value) is null)
        {
            throw Unassignable(container, Slot.SetItem, Slot.DelItem, $"'{container.Type.Name}' object does not support item assignment");
        }
    }

    /// <summary><c>del container[index]</c>.</summary>
    public void DeleteItem(PyObject container, PyObject index)
    {
        if (CallSlot(container, Slot.DelItem, index) is null)
        {
            throw Unassignable(container, Slot.DelItem, Slot.SetItem, $"'{container.Type.Name}' object doesn't support item deletion");
        }
    }

    // One slot of CPython stands for both methods, so a class of the program that has one of them lacks an attribute only.
    private static PyRaise Unassignable(PyObject container, Slot missing, Slot other, string message) =>
        container.Type.Lookup(other) is PyFunction ? PyError.Attribute(Slots.Name(missing)) : PyError.Type(message);

    private static bool? QuickEquals(PyObject left, PyObject right)
    {
        if (left.GetType() != right.GetType())
        {
            return null;
        }

        if (left.GetType() == typeof(PyStr))
        {
            return string.Equals(((PyStr)left).Value, ((PyStr)right).Value, StringComparison.Ordinal);
        }

        return left.GetType() == typeof(PyInt) && ((PyInt)left).IsSmall && ((PyInt)right).IsSmall
            ? ((PyInt)left).Small == ((PyInt)right).Small
            : null;
    }

    private PyObject? TryBinary(BinaryOperator op, PyObject left, PyObject right)
    {
        CheckStack();
        var differ = !ReferenceEquals(left.Type, right.Type);
        var reflectedFirst = differ && right.Type.IsSubclassOf(left.Type) && !right.Type.Shares(op.Reflected, left.Type);
        if (reflectedFirst && CallSlot(right, op.Reflected, left) is { } early and not PyNotImplemented)
        {
            return early;
        }

        if (CallSlot(left, op.Forward, right) is { } result and not PyNotImplemented)
        {
            return result;
        }

        return differ && !reflectedFirst && CallSlot(right, op.Reflected, left) is { } late and not PyNotImplemented ? late : null;
    }
}
