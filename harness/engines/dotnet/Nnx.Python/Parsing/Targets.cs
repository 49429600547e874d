using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>Which expressions can be assigned to or deleted.</summary>
internal static class Targets
{
    /// <summary>The first part of <paramref name="expression"/> that cannot be a target, or null.</summary>
    public static Expression? FindInvalid(Expression expression, TargetKind kind)
    {
        switch (expression)
        {
            case Name or Attribute or Subscript:
                return null;
            case List list:
                return FindInvalid(list.Elts, kind);
            case Tuple tuple:
                return FindInvalid(tuple.Elts, kind);
            case Starred starred when kind != TargetKind.Delete:
                return FindInvalid(starred.Value, kind);
            case Compare compare when kind == TargetKind.For:
                return compare.Ops[0] == ComparisonOperator.In ? FindInvalid(compare.Left, kind) : null;
            default:
                return expression;
        }
    }

    /// <summary>Whether an augmented or annotated assignment can have it: one place, not several.</summary>
    public static bool IsSingle(Expression expression) => expression is Name or Attribute or Subscript;

    private static Expression? FindInvalid(IReadOnlyList<Expression> elements, TargetKind kind)
    {
        foreach (var element in elements)
        {
            if (FindInvalid(element, kind) is { } invalid)
            {
                return invalid;
            }
        }

        return null;
    }
}
