using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

/// <summary>A rich comparison with its special method and that of the swapped operands.</summary>
/// <param name="Symbol">As programs write it.</param>
/// <param name="Forward">The left operand's method.</param>
/// <param name="Swapped">The right operand's method.</param>
public sealed record CompareOperator(string Symbol, Slot Forward, Slot Swapped)
{
#pragma warning disable CS1591 // each is the operator of that name
    public static CompareOperator Eq { get; } = new("==", Slot.Eq, Slot.Eq);
    public static CompareOperator Ne { get; } = new("!=", Slot.Ne, Slot.Ne);
    public static CompareOperator Lt { get; } = new("<", Slot.Lt, Slot.Gt);
    public static CompareOperator Le { get; } = new("<=", Slot.Le, Slot.Ge);
    public static CompareOperator Gt { get; } = new(">", Slot.Gt, Slot.Lt);
    public static CompareOperator Ge { get; } = new(">=", Slot.Ge, Slot.Le);
#pragma warning restore CS1591
}
