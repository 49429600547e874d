using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

/// <summary>A binary arithmetic or bit operator with its three special methods.</summary>
/// <param name="Symbol">As programs write it.</param>
/// <param name="Forward">The left operand's method.</param>
/// <param name="Reflected">The right operand's method.</param>
/// <param name="InPlace">The method of the augmented assignment.</param>
public sealed record BinaryOperator(string Symbol, Slot Forward, Slot Reflected, Slot InPlace)
{
#pragma warning disable CS1591 // each is the operator of that name
    public static BinaryOperator Add { get; } = new("+", Slot.Add, Slot.RAdd, Slot.IAdd);
    public static BinaryOperator Sub { get; } = new("-", Slot.Sub, Slot.RSub, Slot.ISub);
    public static BinaryOperator Mul { get; } = new("*", Slot.Mul, Slot.RMul, Slot.IMul);
    public static BinaryOperator MatMul { get; } = new("@", Slot.MatMul, Slot.RMatMul, Slot.IMatMul);
    public static BinaryOperator TrueDiv { get; } = new("/", Slot.TrueDiv, Slot.RTrueDiv, Slot.ITrueDiv);
    public static BinaryOperator FloorDiv { get; } = new("//", Slot.FloorDiv, Slot.RFloorDiv, Slot.IFloorDiv);
    public static BinaryOperator Mod { get; } = new("%", Slot.Mod, Slot.RMod, Slot.IMod);
    public static BinaryOperator Pow { get; } = new("** or pow()", Slot.Pow, Slot.RPow, Slot.IPow);
    public static BinaryOperator LShift { get; } = new("<<", Slot.LShift, Slot.RLShift, Slot.ILShift);
    public static BinaryOperator RShift { get; } = new(">>", Slot.RShift, Slot.RRShift, Slot.IRShift);
    public static BinaryOperator And { get; } = new("&", Slot.And, Slot.RAnd, Slot.IAnd);
    public static BinaryOperator Xor { get; } = new("^", Slot.Xor, Slot.RXor, Slot.IXor);
    public static BinaryOperator Or { get; } = new("|", Slot.Or, Slot.ROr, Slot.IOr);
    public static BinaryOperator DivMod { get; } = new("divmod()", Slot.DivMod, Slot.RDivMod, Slot.DivMod);
#pragma warning restore CS1591
}
