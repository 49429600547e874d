namespace Nnx.Python.Syntax;

/// <summary>One operator of a <see cref="Compare"/>.</summary>
internal enum ComparisonOperator
{
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}
