namespace Nnx.Python.Syntax;

/// <summary>The operator of a <see cref="BoolOp"/>.</summary>
internal enum BoolOperator
{
    And,
    Or,
}
