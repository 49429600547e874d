using System.Collections.Immutable;
using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

internal sealed partial class SymbolCollector
{
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
            case Delete delete:
                VisitTargets(delete.Targets);
                break;
            case Assign assign:
                VisitTargets(assign.Targets);
                Visit(assign.Value);
                break;
            case AugAssign assign:
                VisitTarget(assign.Target);
                Visit(assign.Value);
                break;
            case AnnAssign assign:
                VisitAnnotated(assign);
                break;
            case For loop:
                VisitTarget(loop.Target);
                Visit(loop.Iter);
                VisitAll(loop.Body);
                VisitAll(loop.OrElse);
                break;
            case With with:
                VisitWith(with);
                break;
            case Try attempt:
                VisitTry(attempt);
                break;
            case Import import:
                VisitAliases(import.Names);
                break;
            case ImportFrom import:
                VisitAliases(import.Names);
                break;
            case Global global:
                Declare(global.Names, SymbolFlags.DeclaredGlobal, "global", global.Span);
                break;
            case Nonlocal nonlocal:
                Declare(nonlocal.Names, SymbolFlags.DeclaredNonlocal, "nonlocal", nonlocal.Span);
                break;
            default:
                VisitChildren(statement);
                break;
        }
    }

    private void VisitFunction(FunctionDef function)
    {
        Define(function.Name, SymbolFlags.Assigned, function.Span);
        VisitDefaults(function.Args);
        foreach (var parameter in Parameters(function.Args))
        {
            VisitAnnotation(parameter.Annotation);
        }

        VisitAnnotation(function.Returns);
        VisitAll(function.DecoratorList);
        Enter(function, ScopeKind.Function, function.Name, _scope.PrivateName);
        DefineParameters(function.Args);
        VisitAll(function.Body);
        Leave();
    }

    private void VisitClass(ClassDef definition)
    {
        Define(definition.Name, SymbolFlags.Assigned, definition.Span);
        VisitAll(definition.Bases);
        foreach (var keyword in definition.Keywords)
        {
            Visit(keyword.Value);
        }

        VisitAll(definition.DecoratorList);
        Enter(definition, ScopeKind.Class, definition.Name, definition.Name);
        VisitAll(definition.Body);
        Leave();
    }

    private void VisitAnnotated(AnnAssign assign)
    {
        if (assign.Target is Name name)
        {
            var before = _scope[_scope.Mangle(name.Id)];
            var declared = before & (SymbolFlags.DeclaredGlobal | SymbolFlags.DeclaredNonlocal);
            if (declared != 0 && assign.Simple && _scope.Kind != ScopeKind.Module)
            {
                var word = declared.HasFlag(SymbolFlags.DeclaredGlobal) ? "global" : "nonlocal";
                throw _report.Error(BindingErrors.Annotated(name.Id, word), assign.Span);
            }

            if (assign.Simple)
            {
                Define(name.Id, SymbolFlags.Annotated | SymbolFlags.Assigned, name.Span);
            }
            else if (assign.Value is not null)
            {
                Define(name.Id, SymbolFlags.Assigned, name.Span);
            }
        }
        else
        {
            VisitTarget(assign.Target);
        }

        VisitAnnotation(assign.Annotation);
        if (assign.Value is not null)
        {
            Visit(assign.Value);
        }
    }

    private void VisitWith(With with)
    {
        foreach (var item in with.Items)
        {
            Visit(item.ContextExpr);
            if (item.OptionalVars is not null)
            {
                VisitTarget(item.OptionalVars);
            }
        }

        VisitAll(with.Body);
    }

    private void VisitTry(Try attempt)
    {
        VisitAll(attempt.Body);
        VisitAll(attempt.OrElse);
        foreach (var handler in attempt.Handlers)
        {
            if (handler.Type is not null)
            {
                Visit(handler.Type);
            }

            if (handler.Name is not null)
            {
                Define(handler.Name, SymbolFlags.Assigned, handler.Span);
            }

            VisitAll(handler.Body);
        }

        VisitAll(attempt.FinalBody);
    }

    private void VisitAliases(ImmutableArray<Alias> aliases)
    {
        foreach (var alias in aliases)
        {
            if (alias.Name != "*")
            {
                Define(alias.AsName ?? alias.Name.Split('.', 2)[0], SymbolFlags.Assigned, alias.Span);
            }
            else if (_scope.Kind != ScopeKind.Module)
            {
                throw _report.Error(BindingErrors.StarImport, alias.Span);
            }
        }
    }

    private void VisitChildren(Node node)
    {
        foreach (var child in node.Children)
        {
            switch (child)
            {
                case Expression expression:
                    Visit(expression);
                    break;
                case Statement statement:
                    Visit(statement);
                    break;
                default:
                    VisitChildren(child);
                    break;
            }
        }
    }
}
