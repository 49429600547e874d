using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Nnx.Python.Binding;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Interpretation.Expressions.Operators;
using Nnx.Python.Interpretation.Expressions.Scopes;
using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Generators.Resumable;
using Nnx.Python.Interpretation.Imports;
using Nnx.Python.Interpretation.Statements.Augmented;
using Nnx.Python.Interpretation.Statements.Exceptions;
using Nnx.Python.Interpretation.Statements;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

internal sealed partial class ScopeCompiler
{
    private StatementNode CompileBlock(ImmutableArray<Statement> body)
    {
        StatementNode[] nodes = [.. body.Select(CompileStatement)];
        return nodes.Length == 1 ? nodes[0]
            : body.Any(Yields) ? new ResumableBlockNode(nodes, NewPoint())
            : new BlockNode(nodes);
    }

    private StatementNode? CompileBranch(ImmutableArray<Statement> body) => body.IsEmpty ? null : CompileBlock(body);

    // A block whose statements may stop at a yield.
    private StatementNode Sequence(StatementNode[] statements) =>
        statements.Length == 1 ? statements[0]
        : scope.IsGenerator ? new ResumableBlockNode(statements, NewPoint())
        : new BlockNode(statements);

    private StatementNode CompileStatement(Statement statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Yields(statement) ? CompileYielding(statement) : CompilePlain(statement);
    }

    private StatementNode CompilePlain(Statement statement) => statement switch
    {
        Expr expression => new ExpressionStatementNode(Compile(expression.Value)),
        Assign assign => Assignment(assign),
        AugAssign augmented => Augmented(augmented),
        AnnAssign annotated => Annotated(annotated),
        Return result => new ReturnNode(result.Value is null ? new ConstantNode(PyNone.Value) : Compile(result.Value)),
        If branch => new IfNode(Compile(branch.Test), CompileBlock(branch.Body), CompileBranch(branch.OrElse), branch.Line),
        While loop => new WhileNode(Compile(loop.Test), CompileBlock(loop.Body), CompileBranch(loop.OrElse), loop.Line),
        For loop => new ForNode(
            Target(loop.Target), Compile(loop.Iter), CompileBlock(loop.Body), CompileBranch(loop.OrElse), loop.Line),
        Try attempt => CompileTry(attempt, -1),
        With with => CompileWith(with, 0),
        Raise raise => new RaiseNode(
            raise.Exc is null ? null : Compile(raise.Exc), raise.Cause is null ? null : Compile(raise.Cause), raise.Line),
        Assert assert => new AssertNode(
            Compile(assert.Test), assert.Msg is null ? null : Compile(assert.Msg), assert.Line, AssertLine(assert.Test, assert.Line)),
        Delete delete => new DeleteNode([.. delete.Targets.Select(Target)]),
        FunctionDef function => Definition(
            function.Name, function.DecoratorList, function.Line,
            part => Function(function.Args, Inner(function).FunctionCode(function), function.Returns, part), Compile),
        ClassDef definition => Definition(
            definition.Name, definition.DecoratorList, definition.Line, part => Class(definition, part), Compile),
        Import import => CompileImport(import),
        ImportFrom import => CompileImportFrom(import),
        Break => new PassNode(Completion.Break),
        Continue => new PassNode(Completion.Continue),
        Pass or Global or Nonlocal => new PassNode(Completion.Normal),
        _ => throw new InvalidOperationException($"no node is known for {statement.GetType().Name}"),
    };

    private StatementNode Assignment(Assign assign)
    {
        var value = Compile(assign.Value);
        return assign.Targets.Length > 1 ? new AssignAllNode([.. assign.Targets.Select(Target)], value)
            : Target(assign.Targets[0]) is LocalTarget local ? new AssignLocalNode(local.Slot, value)
            : new AssignNode(Target(assign.Targets[0]), value);
    }

    private StatementNode Augmented(AugAssign augmented)
    {
        var operation = new InPlaceOperation(BinaryOperation.Of(augmented.Op));
        var line = augmented.Line;
        return augmented.Target switch
        {
            Name name => new AugmentedNameNode(
                LoadName(name.Id, name.Line), StoreName(name.Id, name.Line), operation, Compile(augmented.Value), line),
            Attribute attribute => new AugmentedAttributeNode(
                Compile(attribute.Value), Attribute(attribute.Attr), operation, Compile(augmented.Value), attribute.Span.EndLine, line),
            Subscript subscript => new AugmentedSubscriptNode(
                Compile(subscript.Value), Compile(subscript.Index), operation, Compile(augmented.Value), subscript.Line, line),
            _ => throw new InvalidOperationException("the parser lets nothing else be assigned in place"),
        };
    }

    // In functions annotations of variables are not evaluated.
    private StatementNode Annotated(AnnAssign annotated)
    {
        var nodes = new List<StatementNode>();
        if (annotated.Value is not null)
        {
            nodes.Add(new AssignNode(Target(annotated.Target), Compile(annotated.Value)));
        }

        if (scope.Kind is ScopeKind.Module or ScopeKind.Class)
        {
            var name = annotated is { Simple: true, Target: Name target } ? Attribute(target.Id) : null;
            nodes.Add(new AnnotationNode(name, Annotation(annotated.Annotation, Compile), annotated.Line));
        }

        return nodes.Count == 1 ? nodes[0] : new BlockNode([.. nodes]);
    }

    private TryNode CompileTry(Try attempt, int point) => new(
        CompileBlock(attempt.Body),
        [.. attempt.Handlers.Select(handler => new HandlerNode(
            handler.Type is null ? null : HandledTypes(handler.Type),
            handler.Name is null ? null : StoreName(handler.Name, handler.Line),
            CompileBlock(handler.Body),
            handler.Line))],
        CompileBranch(attempt.OrElse),
        CompileBranch(attempt.FinalBody),
        point);

    private ExpressionNode HandledTypes(Expression types) => Yields(types)
        ? throw new UnsupportedConstructException("yield in an except clause") { Line = types.Line }
        : Compile(types);

    // Several items are nested statements of one item each.
    private StatementNode CompileWith(With with, int index)
    {
        var item = with.Items[index];
        var before = new List<StatementNode>();
        var context = Lower(item.ContextExpr, before);
        var resumable = with.Body.Any(Yields) || with.Items.Skip(index + 1).Any(Yields);
        var body = index == with.Items.Length - 1 ? CompileBlock(with.Body) : CompileWith(with, index + 1);
        var entered = -1;
        if (item.OptionalVars is { } target)
        {
            entered = NewTemporary();
            StatementNode[] guarded = [.. Store(target, new TemporaryNode(entered)), body];
            body = resumable || guarded.Length > 2 ? new ResumableBlockNode(guarded, NewPoint()) : new BlockNode(guarded);
        }

        return Sequence([.. before, new WithNode(context, body, entered, PointFor(resumable), with.Line)]);
    }

    private AssignNode Definition(
        string name,
        ImmutableArray<Expression> decorators,
        int line,
        Func<Func<Expression, ExpressionNode>, ExpressionNode> make,
        Func<Expression, ExpressionNode> part)
    {
        ExpressionNode[] callees = [.. decorators.Select(part)];
        var value = make(part);
        return new AssignNode(
            StoreName(name, line),
            decorators.IsEmpty ? value : new DecoratedNode(callees, value, [.. decorators.Select(decorator => decorator.Line)]));
    }

    private StatementNode CompileImport(Import import)
    {
        StatementNode[] nodes = [.. import.Names.Select<Alias, StatementNode>(alias => alias.AsName is { } other
            ? new ImportAsNode(alias.Name, StoreName(other, import.Line), import.Line)
            : new ImportNode(alias.Name, StoreName(alias.Name.Split('.')[0], import.Line), import.Line))];
        return nodes.Length == 1 ? nodes[0] : new BlockNode(nodes);
    }

    private StatementNode CompileImportFrom(ImportFrom import)
    {
        var line = import.Line;
        if (import.Module is "__future__" && import.Level == 0)
        {
            return new PassNode(Completion.Normal);
        }

        if (import.Level > 0)
        {
            return new RelativeImportNode(line);
        }

        return import.Names is [{ Name: "*" }]
            ? new ImportAllNode(import.Module!, line)
            : new ImportFromNode(
                import.Module!,
                [.. import.Names.Select(alias => alias.Name)],
                [.. import.Names.Select(alias => StoreName(alias.AsName ?? alias.Name, line))],
                line);
    }

    // CPython leaves the place of the last comparison in effect when it raises.
    private static int AssertLine(Expression test, int line) => test switch
    {
        Compare => test.Line,
        UnaryOp { Op: UnaryOperator.Not } not => AssertLine(not.Operand, line),
        BoolOp boolean => boolean.Values.Aggregate(line, (current, value) => AssertLine(value, current)),
        _ => line,
    };
}
