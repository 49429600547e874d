using System.Collections.Immutable;
using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Interpretation.Expressions.Operators;
using Nnx.Python.Interpretation.Generators.Resumable;
using Nnx.Python.Interpretation.Statements;
using Nnx.Python.Interpretation.Statements.Augmented;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

// Statements with a yield inside.
internal sealed partial class ScopeCompiler
{
    private StatementNode CompileYielding(Statement statement)
    {
        var before = new List<StatementNode>();
        var last = CompileYielding(statement, before);
        return Sequence([.. before, last]);
    }

    private StatementNode CompileYielding(Statement statement, List<StatementNode> before)
    {
        var line = statement.Line;
        switch (statement)
        {
            case Expr { Value: Yield yield }:
                return new YieldNode(yield.Value is null ? null : Lower(yield.Value, before), null, NewPoint(), yield.Line);
            case Expr { Value: YieldFrom delegation }:
                return new YieldFromNode(Lower(delegation.Value, before), null, NewPoint(), delegation.Line);
            case Expr expression:
                return new ExpressionStatementNode(Lower(expression.Value, before));
            case Assign assign:
                return YieldingAssignment(assign.Targets, assign.Value, before);
            case AnnAssign { Value: { } value } annotated:
                return YieldingAssignment([annotated.Target], value, before);
            case AnnAssign:
                return new PassNode(Completion.Normal);
            case AugAssign augmented:
                return YieldingAugmented(augmented, before);
            case Return { Value: { } value }:
                return new ReturnNode(Lower(value, before));
            case If branch:
                return new ResumableIfNode(
                    Lower(branch.Test, before), CompileBlock(branch.Body), CompileBranch(branch.OrElse), NewPoint(), line);
            case While loop:
                return YieldingWhile(loop);
            case For loop:
                return YieldingFor(loop, before);
            case Try attempt:
                return CompileTry(attempt, NewPoint());
            case With with:
                return CompileWith(with, 0);
            case Raise raise:
                return LowerParts(
                    part => new RaiseNode(Optional(raise.Exc, part), raise.Cause is null ? null : part(raise.Cause), line), before);
            case Assert assert:
                return YieldingAssert(assert, before);
            case Delete delete:
                return LowerParts(part => new DeleteNode([.. delete.Targets.Select(target => BuildTarget(target, part))]), before);
            case FunctionDef function:
                return LowerParts(
                    outer => Definition(
                        function.Name, function.DecoratorList, line,
                        part => Function(function.Args, Inner(function).FunctionCode(function), function.Returns, part), outer),
                    before);
            case ClassDef definition:
                return LowerParts(
                    outer => Definition(definition.Name, definition.DecoratorList, line, part => Class(definition, part), outer), before);
            default:
                throw new InvalidOperationException($"no yield can stand in {statement.GetType().Name}");
        }
    }

    private StatementNode YieldingAssignment(ImmutableArray<Expression> targets, Expression value, List<StatementNode> before)
    {
        if (targets is [Name name] && value is Yield yield)
        {
            return new YieldNode(
                yield.Value is null ? null : Lower(yield.Value, before), StoreName(name.Id, name.Line), NewPoint(), yield.Line);
        }

        var result = Lower(value, before);
        if (!targets.Any(Yields))
        {
            return new AssignAllNode([.. targets.Select(Target)], result);
        }

        var slot = NewTemporary();
        before.Add(Put(slot, result));
        foreach (var target in targets)
        {
            before.AddRange(Store(target, Peek(slot, target.Line)));
        }

        return Put(slot, new ConstantNode(PyNone.Value));
    }

    // The statements that assign a value to one target, whose parts may yield.
    private List<StatementNode> Store(Expression target, ExpressionNode value)
    {
        if (!Yields(target))
        {
            return [new AssignNode(Target(target), value)];
        }

        var before = new List<StatementNode>();
        var slot = NewTemporary();
        before.Add(Put(slot, value));
        var node = LowerParts(part => BuildTarget(target, part), before);
        before.Add(new AssignNode(node, new TemporaryNode(slot)));
        return before;
    }

    private AssignNode YieldingAugmented(AugAssign augmented, List<StatementNode> before)
    {
        var operation = new InPlaceOperation(BinaryOperation.Of(augmented.Op));
        TargetNode target;
        ExpressionNode old;
        switch (augmented.Target)
        {
            case Name name:
                target = StoreName(name.Id, name.Line);
                old = LoadName(name.Id, name.Line);
                break;
            case Attribute attribute:
            {
                var holder = Hold(attribute.Value);
                target = new AttributeTarget(holder, Attribute(attribute.Attr), attribute.Span.EndLine);
                old = new AttributeNode(holder, Attribute(attribute.Attr), attribute.Span.EndLine);
                break;
            }

            case Subscript subscript:
            {
                var holder = Hold(subscript.Value);
                var index = Hold(subscript.Index);
                target = new SubscriptTarget(holder, index, subscript.Line);
                old = new SubscriptNode(holder, index, subscript.Line);
                break;
            }

            default:
                throw new InvalidOperationException("the parser lets nothing else be assigned in place");
        }

        var left = Keep(old, before);
        return new AssignNode(target, new InPlaceNode(operation, left, Lower(augmented.Value, before), augmented.Line));

        LocalNode Hold(Expression part)
        {
            var slot = NewTemporary();
            before.Add(Put(slot, Lower(part, before)));
            return Peek(slot, part.Line);
        }
    }

    private ResumableWhileNode YieldingWhile(While loop)
    {
        var prepare = new List<StatementNode>();
        var test = Lower(loop.Test, prepare);
        return new ResumableWhileNode(
            prepare.Count == 0 ? null : Sequence([.. prepare]),
            test, CompileBlock(loop.Body), CompileBranch(loop.OrElse), NewPoint(), loop.Line);
    }

    private ResumableForNode YieldingFor(For loop, List<StatementNode> before)
    {
        var iterable = Lower(loop.Iter, before);
        var item = new TemporaryTarget(NewTemporary());
        var assign = Sequence([.. Store(loop.Target, new TemporaryNode(item.Slot))]);
        return new ResumableForNode(
            assign, item, iterable, CompileBlock(loop.Body), CompileBranch(loop.OrElse), NewPoint(), loop.Line);
    }

    private ResumableIfNode YieldingAssert(Assert assert, List<StatementNode> before)
    {
        var test = Lower(assert.Test, before);
        var inner = new List<StatementNode>();
        var message = assert.Msg is null ? null : Lower(assert.Msg, inner);
        inner.Add(new AssertNode(new ConstantNode(PyBool.False), message, assert.Line, AssertLine(assert.Test, assert.Line)));
        return new ResumableIfNode(test, new PassNode(Completion.Normal), Sequence([.. inner]), NewPoint(), assert.Line);
    }
}
