namespace Nnx.Python.Objects;

/// <summary>The special methods that the interpreter itself asks a class for. <see cref="Slots.Name"/> gives the Python name.</summary>
public enum Slot
{
#pragma warning disable CS1591 // each member is the special method of that name
    New, Init, Del, Call, Repr, Str, Format, Hash, Bool, Len, LengthHint, Iter, Next, Contains, Reversed,
    GetItem, SetItem, DelItem, Missing, ClassGetItem,
    GetAttribute, GetAttr, SetAttr, DelAttr, Get, Set, Delete, SetName, InitSubclass, Dir,
    Enter, Exit, Index, Int, Float, Complex, Round, Trunc, Floor, Ceil,
    Eq, Ne, Lt, Le, Gt, Ge,
    Add, Sub, Mul, MatMul, TrueDiv, FloorDiv, Mod, DivMod, Pow, LShift, RShift, And, Xor, Or,
    RAdd, RSub, RMul, RMatMul, RTrueDiv, RFloorDiv, RMod, RDivMod, RPow, RLShift, RRShift, RAnd, RXor, ROr,
    IAdd, ISub, IMul, IMatMul, ITrueDiv, IFloorDiv, IMod, IPow, ILShift, IRShift, IAnd, IXor, IOr,
    Neg, Pos, Abs, Invert, InstanceCheck, SubclassCheck,
#pragma warning restore CS1591
}
