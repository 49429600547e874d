namespace Nnx.Python.Syntax;

/// <summary>The operator of a <see cref="BinOp"/> or an <see cref="AugAssign"/>.</summary>
internal enum BinaryOperator
{
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}
