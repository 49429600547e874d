using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Expressions.Calls;
using Nnx.Python.Interpretation.Expressions.Displays;
using Nnx.Python.Interpretation.Expressions.Operators;
using Nnx.Python.Interpretation.Expressions.Text;
using Nnx.Python.Interpretation.Statements.Augmented;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

internal sealed partial class ScopeCompiler
{
    private ExpressionNode Compile(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Build(expression, Compile);
    }

    /// <summary>
    /// The node of an expression. Direct parts are asked from <paramref name="part"/>, each once and in the order of their
    /// evaluation: where a part yields, <see cref="Lower"/> hands in values that were computed before.
    /// </summary>
    private ExpressionNode Build(Expression expression, Func<Expression, ExpressionNode> part)
    {
        var line = expression.Line;
        switch (expression)
        {
            case Constant constant:
                return new ConstantNode(Constants.Value(constant.Value));
            case Name name:
                return LoadName(name.Id, line);
            case Attribute attribute:
                return new AttributeNode(part(attribute.Value), Attribute(attribute.Attr), attribute.Span.EndLine);
            case Subscript subscript:
                return new SubscriptNode(part(subscript.Value), part(subscript.Index), line);
            case Slice slice:
                return new SliceNode(Optional(slice.Lower, part), Optional(slice.Upper, part), Optional(slice.Step, part));
            case BinOp operation:
                return Binary(operation.Op, part(operation.Left), part(operation.Right), line);
            case UnaryOp unary:
                return Unary(unary.Op, part(unary.Operand), line);
            case BoolOp boolean:
                return Fold(boolean, [.. boolean.Values.Select(part)], line);
            case Compare compare:
                return Comparison(compare, part);
            case IfExp conditional:
                return new ConditionalNode(part(conditional.Test), part(conditional.Body), part(conditional.OrElse), line);
            case NamedExpr named:
                return new NamedNode(StoreName(named.Target.Id, line), part(named.Value));
            case Call call:
                return BuildCall(call, part);
            case Tuple tuple:
                return Display(DisplayKind.Tuple, tuple.Elts, line, part);
            case List list:
                return Display(DisplayKind.List, list.Elts, line, part);
            case Set set:
                return Display(DisplayKind.Set, set.Elts, line, part);
            case Dict dict:
                return DictDisplay(dict, part);
            case JoinedStr joined:
                return new JoinedNode([.. joined.Values.Select(part)]);
            case FormattedValue field:
                return new FormattedNode(part(field.Value), field.Conversion, field.FormatSpec is { } spec ? part(spec) : null, line);
            case Starred:
                throw new InvalidOperationException("a starred expression stands where the parser allows none");
            default:
                return BuildScope(expression, part);
        }
    }

    private static ExpressionNode Optional(Expression? expression, Func<Expression, ExpressionNode> part) =>
        expression is null ? new ConstantNode(PyNone.Value) : part(expression);

    private static ExpressionNode Binary(Syntax.BinaryOperator op, ExpressionNode left, ExpressionNode right, int line) => op switch
    {
        Syntax.BinaryOperator.Add => new AddNode(left, right, line),
        Syntax.BinaryOperator.Sub => new SubtractNode(left, right, line),
        Syntax.BinaryOperator.Mult => new MultiplyNode(left, right, line),
        _ => new BinaryNode(BinaryOperation.Of(op), left, right, line),
    };

    private static ExpressionNode Unary(UnaryOperator op, ExpressionNode operand, int line)
    {
        if (op == UnaryOperator.Not)
        {
            return new NotNode(operand, line);
        }

        if (op == UnaryOperator.USub && operand is ConstantNode constant && Constants.Negative(constant.Value) is { } negative)
        {
            return new ConstantNode(negative);
        }

        var slot = op switch
        {
            UnaryOperator.USub => Objects.Slot.Neg,
            UnaryOperator.UAdd => Objects.Slot.Pos,
            _ => Objects.Slot.Invert,
        };
        return new UnaryNode(slot, operand, line);
    }

    private static ExpressionNode Fold(BoolOp boolean, ExpressionNode[] values, int line)
    {
        var result = values[^1];
        for (var i = values.Length - 2; i >= 0; i--)
        {
            result = boolean.Op == BoolOperator.And ? new AndNode(values[i], result, line) : new OrNode(values[i], result, line);
        }

        return result;
    }

    private static ExpressionNode Comparison(Compare compare, Func<Expression, ExpressionNode> part)
    {
        var left = part(compare.Left);
        ExpressionNode[] others = [.. compare.Comparators.Select(part)];
        return others.Length == 1
            ? new CompareNode(new Comparison(compare.Ops[0]), left, others[0], compare.Line)
            : new CompareChainNode(left, [.. compare.Ops.Select(op => new Comparison(op))], others, compare.Line);
    }

    private static ExpressionNode Display(
        DisplayKind kind, ImmutableArray<Expression> items, int line, Func<Expression, ExpressionNode> part)
    {
        if (items.Any(item => item is Starred))
        {
            return new UnpackingDisplayNode(
                kind,
                [.. items.Select(item => item is Starred starred ? new DisplayItem(true, part(starred.Value)) : new DisplayItem(false, part(item)))],
                line);
        }

        ExpressionNode[] nodes = [.. items.Select(part)];
        return kind switch
        {
            DisplayKind.List => new ListNode(nodes),
            DisplayKind.Set => new SetNode(nodes, line),
            _ when nodes.All(node => node is ConstantNode) =>
                new ConstantNode(new PyTuple([.. nodes.Select(node => ((ConstantNode)node).Value)])),
            _ => new TupleNode(nodes),
        };
    }

    private static DictNode DictDisplay(Dict dict, Func<Expression, ExpressionNode> part)
    {
        var keys = new ExpressionNode?[dict.Keys.Length];
        var values = new ExpressionNode[dict.Keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = dict.Keys[i] is { } key ? part(key) : null;
            values[i] = part(dict.Values[i]);
        }

        return new DictNode(keys, values, dict.Line);
    }

    private ExpressionNode BuildCall(Call call, Func<Expression, ExpressionNode> part)
    {
        var plain = !call.Args.Any(argument => argument is Starred) && call.Keywords.All(keyword => keyword.Name is not null);
        if (plain && call.Func is Attribute method)
        {
            var target = part(method.Value);
            var line = method.Span.EndLine;
            return new MethodCallNode(target, Attribute(method.Attr), Arguments(call, part), Names(call), line, line);
        }

        var callee = part(call.Func);
        if (!plain)
        {
            return new UnpackingCallNode(callee, StarArguments(call.Args, call.Keywords, part), call.Line);
        }

        var arguments = Arguments(call, part);
        return call.Keywords.Length == 0
            ? new CallNode(callee, arguments, call.Line)
            : new NamedCallNode(callee, arguments, Names(call), call.Line);
    }

    private static ExpressionNode[] Arguments(Call call, Func<Expression, ExpressionNode> part) =>
        [.. call.Args.Select(part), .. call.Keywords.Select(keyword => part(keyword.Value))];

    private string[] Names(Call call) => [.. call.Keywords.Select(keyword => program.Intern(keyword.Name!).Value)];

    private static Argument[] StarArguments(
        ImmutableArray<Expression> positional, ImmutableArray<Keyword> keywords, Func<Expression, ExpressionNode> part) =>
    [
        .. positional.Select(argument => argument is Starred starred
            ? new Argument(ArgumentKind.Unpacked, null, part(starred.Value))
            : new Argument(ArgumentKind.Positional, null, part(argument))),
        .. keywords.Select(keyword =>
            new Argument(keyword.Name is null ? ArgumentKind.UnpackedNames : ArgumentKind.Named, keyword.Name, part(keyword.Value))),
    ];
}
