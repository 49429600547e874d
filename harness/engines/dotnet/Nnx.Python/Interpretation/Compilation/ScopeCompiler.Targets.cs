using System.Collections.Immutable;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

internal sealed partial class ScopeCompiler
{
    private TargetNode Target(Expression target) => BuildTarget(target, Compile);

    private TargetNode BuildTarget(Expression target, Func<Expression, ExpressionNode> part) => target switch
    {
        Name name => StoreName(name.Id, name.Line),
        Attribute attribute => new AttributeTarget(part(attribute.Value), Attribute(attribute.Attr), attribute.Span.EndLine),
        Subscript subscript => new SubscriptTarget(part(subscript.Value), part(subscript.Index), subscript.Line),
        Starred starred => BuildTarget(starred.Value, part),
        Tuple tuple => Unpack(tuple.Elts, tuple.Line, part),
        List list => Unpack(list.Elts, list.Line, part),
        _ => throw new InvalidOperationException($"the parser lets nothing assign to {target.GetType().Name}"),
    };

    private UnpackTarget Unpack(ImmutableArray<Expression> targets, int line, Func<Expression, ExpressionNode> part)
    {
        var starred = -1;
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is Starred)
            {
                starred = i;
            }
        }

        return new UnpackTarget([.. targets.Select(target => BuildTarget(target, part))], starred, line);
    }
}
