using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>The errors that CPython's compiler finds, statement by statement, in programs whose names are in order.</summary>
internal sealed partial class CompileChecks
{
    private const int MostBlocks = 20;
    private const int MostBeforeStar = 256;

    private readonly BindingReport _report;
    private readonly ImmutableArray<Statement> _head;
    private ScopeKind _scope = ScopeKind.Module;
    private int _blocks;
    private int _loops;

    private CompileChecks(BindingReport report, ImmutableArray<Statement> head) => (_report, _head) = (report, head);

    public static void Run(Module module, BindingReport report)
    {
        var head = module.Body[..FutureImports.CountHead(module.Body)];
        new CompileChecks(report, head).VisitAll(module.Body);
    }

    private void VisitAll(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        _report.RequireStack(statement);
        switch (statement)
        {
            case FunctionDef function:
                VisitFunction(function);
                break;
            case ClassDef definition:
                VisitClass(definition);
                break;
            case Return when !InFunction:
                throw _report.Error(BindingErrors.ReturnOutside, statement.Span);
            case Break when _loops == 0:
                throw _report.Error(BindingErrors.BreakOutside, statement.Span);
            case Continue when _loops == 0:
                throw _report.Error(BindingErrors.ContinueOutside, statement.Span);
            case For loop:
                VisitFor(loop);
                break;
            case While loop:
                Visit(loop.Test);
                VisitBlock(loop, loop.Body, loop: true);
                VisitAll(loop.OrElse);
                break;
            case With with:
                VisitWith(with, 0);
                break;
            case Try attempt:
                VisitTry(attempt);
                break;
            case Import import:
                VisitAliases(import.Names);
                break;
            case ImportFrom import:
                VisitImportFrom(import);
                break;
            default:
                VisitSimple(statement);
                break;
        }
    }

    private void VisitSimple(Statement statement)
    {
        switch (statement)
        {
            case Assign assign:
                Visit(assign.Value);
                foreach (var target in assign.Targets)
                {
                    VisitTarget(target, BindingErrors.AssignDebug);
                }

                break;
            case AugAssign assign:
                VisitTarget(assign.Target, BindingErrors.AssignDebug);
                Visit(assign.Value);
                break;
            case AnnAssign assign:
                VisitAnnotated(assign);
                break;
            case Delete delete:
                foreach (var target in delete.Targets)
                {
                    VisitTarget(target, BindingErrors.DeleteDebug);
                }

                break;
            default:
                VisitChildren(statement);
                break;
        }
    }

    private bool InFunction => _scope is ScopeKind.Function or ScopeKind.Lambda;

    private void VisitAnnotated(AnnAssign assign)
    {
        if (assign.Value is not null)
        {
            Visit(assign.Value);
            VisitTarget(assign.Target, BindingErrors.AssignDebug);
        }
        else if (assign.Target is not Name)
        {
            VisitTarget(assign.Target, BindingErrors.AssignDebug);
        }

        Visit(assign.Annotation);
    }

    private void VisitFunction(FunctionDef function)
    {
        VisitAll(function.DecoratorList);
        VisitArguments(function.Args, function.Span);
        if (function.Returns is not null)
        {
            Visit(function.Returns);
        }

        Forbid(function.Name, function.Span);
        InScope(ScopeKind.Function, () => VisitAll(function.Body));
    }

    private void VisitClass(ClassDef definition)
    {
        VisitAll(definition.DecoratorList);
        InScope(ScopeKind.Class, () => VisitAll(definition.Body));
        VisitElements(definition.Bases);
        VisitKeywords(definition.Keywords);
        Forbid(definition.Name, definition.Span);
    }

    private void InScope(ScopeKind kind, Action visit)
    {
        var outer = (_scope, _blocks, _loops);
        (_scope, _blocks, _loops) = (kind, 0, 0);
        visit();
        (_scope, _blocks, _loops) = outer;
    }

    private void VisitFor(For loop)
    {
        Visit(loop.Iter);
        VisitBlock(loop, loop.Body, loop: true, () => VisitTarget(loop.Target, BindingErrors.AssignDebug));
        VisitAll(loop.OrElse);
    }

    private void VisitBlock(Node at, ImmutableArray<Statement> body, bool loop = false, Action? first = null)
    {
        if (++_blocks > MostBlocks)
        {
            throw _report.Error(BindingErrors.TooManyBlocks, at.Span);
        }

        _loops += loop ? 1 : 0;
        first?.Invoke();
        VisitAll(body);
        _loops -= loop ? 1 : 0;
        _blocks--;
    }

    private void VisitWith(With with, int index)
    {
        var item = with.Items[index];
        Visit(item.ContextExpr);
        if (++_blocks > MostBlocks)
        {
            throw _report.Error(BindingErrors.TooManyBlocks, with.Span);
        }

        if (item.OptionalVars is not null)
        {
            VisitTarget(item.OptionalVars, BindingErrors.AssignDebug);
        }

        if (index + 1 < with.Items.Length)
        {
            VisitWith(with, index + 1);
        }
        else
        {
            VisitAll(with.Body);
        }

        _blocks--;
    }

    private void VisitTry(Try attempt)
    {
        if (attempt.FinalBody.Length > 0)
        {
            VisitBlock(attempt, [], first: () => VisitHandled(attempt));
            VisitBlock(attempt, attempt.FinalBody);
        }
        else
        {
            VisitHandled(attempt);
        }
    }

    private void VisitHandled(Try attempt)
    {
        if (attempt.Handlers.Length == 0)
        {
            VisitAll(attempt.Body);
            return;
        }

        VisitBlock(attempt, attempt.Body);
        VisitAll(attempt.OrElse);
        VisitBlock(attempt, [], first: () => VisitHandlers(attempt.Handlers));
    }

    private void VisitHandlers(ImmutableArray<ExceptHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            if (handler.Type is null && handler != handlers[^1])
            {
                throw _report.Error(BindingErrors.DefaultHandler, handler.Span);
            }

            if (handler.Type is not null)
            {
                Visit(handler.Type);
            }

            Forbid(handler.Name, handler.Span);
            VisitBlock(handler, handler.Body);
        }
    }

    private void VisitImportFrom(ImportFrom import)
    {
        if (FutureImports.IsFuture(import) && !_head.Contains(import))
        {
            throw _report.Error(BindingErrors.LateFuture, import.Span);
        }

        VisitAliases(import.Names);
    }

    private void VisitAliases(ImmutableArray<Alias> aliases)
    {
        foreach (var alias in aliases)
        {
            Forbid(alias.AsName ?? alias.Name, alias.Span);
        }
    }

    private void Forbid(string? name, SourceSpan at, string message = BindingErrors.AssignDebug)
    {
        if (name == "__debug__")
        {
            throw _report.Error(message, at);
        }
    }
}
