using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>The operators of a Variable, which are those of its value.</summary>
internal static class VariableOperators
{
    private static readonly BinaryOperator[] Binary =
    [
        BinaryOperator.Add, BinaryOperator.Sub, BinaryOperator.Mul, BinaryOperator.MatMul, BinaryOperator.TrueDiv,
        BinaryOperator.FloorDiv, BinaryOperator.Mod, BinaryOperator.Pow, BinaryOperator.LShift, BinaryOperator.RShift,
        BinaryOperator.And, BinaryOperator.Xor, BinaryOperator.Or,
    ];

    private static readonly Slot[] Comparisons = [Slot.Lt, Slot.Le, Slot.Gt, Slot.Ge];

    private static readonly Slot[] Unary =
    [
        Slot.Neg, Slot.Pos, Slot.Abs, Slot.Invert, Slot.Complex, Slot.Int, Slot.Float, Slot.Index, Slot.Trunc, Slot.Floor, Slot.Ceil,
    ];

    // Upstream's messages name the value for most operators, with a stray backquote behind two-character ones.
    private static readonly BinaryOperator[] NamesIndex = [BinaryOperator.Add, BinaryOperator.Sub, BinaryOperator.Mul];

    public static void Define(ClassBuilder members)
    {
        foreach (var op in Binary)
        {
            members.Method(op.Forward, "self, other, /", (py, a) => Apply(py, a[0], op.Forward, a[1]));
            members.Method(op.Reflected, "self, other, /", (py, a) => Apply(py, a[0], op.Reflected, a[1]));
            members.Method(op.InPlace, "self, other, /", (py, a) => InPlace(py, VariableMembers.Variable(a[0]), op, a[1]));
        }

        foreach (var slot in Comparisons)
        {
            members.Method(slot, "self, other, /", (py, a) => Apply(py, a[0], slot, a[1]));
        }

        foreach (var slot in Unary)
        {
            members.Method(slot, "self, /", (py, a) =>
                py.CallMethod(VariableMembers.Variable(a[0]).GetValue(py), Slots.Name(slot)));
        }

        members
            .Method(Slot.Round, "self, ndigits=0", (py, a) => py.CallMethod(VariableMembers.Variable(a[0]).GetValue(py), "__round__", a[1]))
            .Method(Slot.Eq, "self, other, /", (py, a) => AreEqual(py, VariableMembers.Variable(a[0]), a[1]))
            .Method(Slot.Hash, "self, /", (py, a) => FlaxContext.Of(py).Holds(VariableRules.ComparesAttributes)
                    || FlaxContext.Of(py).Holds(VariableRules.ComparesElements)
                ? throw PyError.Type($"unhashable type: '{a[0].Type.Name}'")
                : py.Call(BuiltinTypes.Object.Lookup(Slot.Hash)!, a[0]));
    }

    private static PyObject Apply(Interpreter py, PyObject self, Slot slot, PyObject other)
    {
        var value = VariableMembers.Variable(self).GetValue(py);
        return py.CallMethod(value, Slots.Name(slot), Operand(py, other));
    }

    private static PyObject Operand(Interpreter py, PyObject other) =>
        other is FlaxVariable variable && FlaxContext.Of(py).Holds(VariableRules.UnwrapsOperands) ? variable.GetValue(py) : other;

    private static FlaxVariable InPlace(Interpreter py, FlaxVariable variable, BinaryOperator op, PyObject other)
    {
        var flax = FlaxContext.Of(py);
        if (flax.Holds(VariableRules.RefusesInPlace))
        {
            throw PyError.NotImplemented(Refusal(flax, op));
        }

        var value = variable.GetValue(py);
        var operand = Operand(py, other);
        if (py.FindAttribute(value, Slots.Name(op.InPlace)) is { } inPlace)
        {
            py.Call(inPlace, operand);
        }
        else
        {
            py.SetAttribute(variable, "value", py.CallMethod(value, Slots.Name(op.Forward), operand));
        }

        return variable;
    }

    private static string Refusal(FlaxContext flax, BinaryOperator op)
    {
        var symbol = op.Symbol.Split(' ')[0];
        var place = flax.Holds(VariableRules.InPlaceNamesIndex) && NamesIndex.Contains(op) ? "variable[...]" : "variable.value";
        var stray = symbol.Length == 2 ? "`" : "";
        return $"In-place operations are no longer supported for Variable.\nUse `{place} {symbol}= x`{stray} instead.";
    }

    private static PyObject AreEqual(Interpreter py, FlaxVariable left, PyObject other)
    {
        var flax = FlaxContext.Of(py);
        if (flax.Holds(VariableRules.ComparesElements))
        {
            return py.CallMethod(left.GetValue(py), "__eq__", Operand(py, other));
        }

        if (!flax.Holds(VariableRules.ComparesAttributes))
        {
            return ReferenceEquals(left, other) ? PyBool.True : PyNotImplemented.Value;
        }

        return PyBool.Of(other is FlaxVariable right && ReferenceEquals(left.Type, right.Type)
            && Equals(left.Trace, right.Trace)
            && py.IsEqual(left.Raw, right.Raw) && py.IsEqual(left.Metadata, right.Metadata));
    }
}
