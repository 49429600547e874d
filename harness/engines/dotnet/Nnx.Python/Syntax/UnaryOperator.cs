namespace Nnx.Python.Syntax;

/// <summary>The operator of a <see cref="UnaryOp"/>.</summary>
internal enum UnaryOperator
{
    Invert,
    Not,
    UAdd,
    USub,
}
