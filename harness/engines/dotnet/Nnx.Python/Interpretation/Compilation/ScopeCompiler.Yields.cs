using System.Runtime.CompilerServices;
using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Interpretation.Expressions.Operators;
using Nnx.Python.Interpretation.Generators.Resumable;
using Nnx.Python.Interpretation.Statements;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

// A yield in the middle of an expression becomes a statement before it; what the expression has computed by then is kept in temporaries.
internal sealed partial class ScopeCompiler
{
    private static readonly ConstantNode Placeholder = new(PyNone.Value);
    private readonly Dictionary<Node, bool> _yields = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a node has a yield of this scope inside.</summary>
    private bool Yields(Node node)
    {
        if (!scope.IsGenerator)
        {
            return false;
        }

        if (_yields.TryGetValue(node, out var known))
        {
            return known;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _yields[node] = node is Yield or YieldFrom || OwnParts(node).Any(Yields);
    }

    private static IEnumerable<Node> OwnParts(Node node) => node switch
    {
        Lambda lambda => [lambda.Args],
        FunctionDef function => [function.Args, .. function.DecoratorList, .. function.Returns is { } returns ? [returns] : Array.Empty<Node>()],
        ClassDef definition => [.. definition.Bases, .. definition.Keywords, .. definition.DecoratorList],
        ListComp list => [list.Generators[0].Iter],
        SetComp set => [set.Generators[0].Iter],
        DictComp dict => [dict.Generators[0].Iter],
        GeneratorExp generator => [generator.Generators[0].Iter],
        _ => node.Children,
    };

    /// <summary>The node of an expression; statements that have to run before it are added to <paramref name="before"/>.</summary>
    private ExpressionNode Lower(Expression expression, List<StatementNode> before)
    {
        if (!Yields(expression))
        {
            return Compile(expression);
        }

        var line = expression.Line;
        switch (expression)
        {
            case Yield yield:
            {
                var result = NewTemporary();
                var value = yield.Value is null ? null : Lower(yield.Value, before);
                before.Add(new YieldNode(value, new TemporaryTarget(result), NewPoint(), line));
                return new TemporaryNode(result);
            }

            case YieldFrom delegation:
            {
                var result = NewTemporary();
                before.Add(new YieldFromNode(Lower(delegation.Value, before), new TemporaryTarget(result), NewPoint(), line));
                return new TemporaryNode(result);
            }

            case BoolOp boolean:
                return LowerBoolean(boolean, before);
            case IfExp conditional:
                return LowerConditional(conditional, before);
            case Compare { Ops.Length: > 1 } chain:
                return LowerChain(chain, before);
            case NamedExpr named:
                return new NamedNode(StoreName(named.Target.Id, line), Lower(named.Value, before));
            default:
                return LowerParts(part => Build(expression, part), before);
        }
    }

    /// <summary>Makes something of expressions, those before the last yield being computed first.</summary>
    private T LowerParts<T>(Func<Func<Expression, ExpressionNode>, T> build, List<StatementNode> before)
    {
        var parts = new List<Expression>();
        build(part =>
        {
            parts.Add(part);
            return Placeholder;
        });
        var last = parts.FindLastIndex(Yields);
        var nodes = new Dictionary<Expression, ExpressionNode>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < parts.Count; i++)
        {
            var node = Lower(parts[i], before);
            nodes[parts[i]] = i < last && node is not ConstantNode ? Keep(node, before) : node;
        }

        return build(part => nodes[part]);
    }

    private TemporaryNode Keep(ExpressionNode value, List<StatementNode> before)
    {
        var slot = NewTemporary();
        before.Add(Put(slot, value));
        return new TemporaryNode(slot);
    }

    private static AssignNode Put(int slot, ExpressionNode value) => new(new TemporaryTarget(slot), value);

    private static LocalNode Peek(int slot, int line) => new(slot, "", line);

    private TemporaryNode LowerBoolean(BoolOp boolean, List<StatementNode> before)
    {
        var result = NewTemporary();
        before.Add(Put(result, Lower(boolean.Values[0], before)));
        AddRest(1, before);
        return new TemporaryNode(result);

        void AddRest(int index, List<StatementNode> into)
        {
            if (index == boolean.Values.Length)
            {
                return;
            }

            var inner = new List<StatementNode>();
            inner.Add(Put(result, Lower(boolean.Values[index], inner)));
            AddRest(index + 1, inner);
            var (test, next, pass) = (Peek(result, boolean.Line), Sequence([.. inner]), new PassNode(Completion.Normal));
            into.Add(boolean.Op == BoolOperator.And
                ? new ResumableIfNode(test, next, null, NewPoint(), boolean.Line)
                : new ResumableIfNode(test, pass, next, NewPoint(), boolean.Line));
        }
    }

    private TemporaryNode LowerConditional(IfExp conditional, List<StatementNode> before)
    {
        var result = NewTemporary();
        var test = Lower(conditional.Test, before);
        before.Add(new ResumableIfNode(test, Branch(conditional.Body), Branch(conditional.OrElse), NewPoint(), conditional.Line));
        return new TemporaryNode(result);

        StatementNode Branch(Expression value)
        {
            var inner = new List<StatementNode>();
            inner.Add(Put(result, Lower(value, inner)));
            return Sequence([.. inner]);
        }
    }

    private TemporaryNode LowerChain(Compare chain, List<StatementNode> before)
    {
        var (left, right, result) = (NewTemporary(), NewTemporary(), NewTemporary());
        before.Add(Put(left, Lower(chain.Left, before)));
        AddStep(0, before);
        return new TemporaryNode(result);

        void AddStep(int index, List<StatementNode> into)
        {
            into.Add(Put(right, Lower(chain.Comparators[index], into)));
            var comparison = new Comparison(chain.Ops[index]);
            into.Add(Put(result, new CompareNode(comparison, Peek(left, chain.Line), Peek(right, chain.Line), chain.Line)));
            if (index < chain.Ops.Length - 1)
            {
                var inner = new List<StatementNode> { Put(left, Peek(right, chain.Line)) };
                AddStep(index + 1, inner);
                into.Add(new ResumableIfNode(Peek(result, chain.Line), Sequence([.. inner]), null, NewPoint(), chain.Line));
            }
        }
    }
}
