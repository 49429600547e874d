using System.Collections.Immutable;
using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

internal sealed partial class SymbolCollector
{
    private void VisitAll(ImmutableArray<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void Visit(Expression expression)
    {
        _report.RequireStack(expression);
        switch (expression)
        {
            case Name name:
                Use(name.Id);
                break;
            case Lambda lambda:
                VisitLambda(lambda);
                break;
            case ListComp or SetComp or DictComp or GeneratorExp:
                VisitComprehension(Comprehensions.PartsOf(expression));
                break;
            case NamedExpr named:
                VisitNamed(named);
                break;
            case Yield or YieldFrom:
                VisitYield(expression);
                break;
            default:
                VisitChildren(expression);
                break;
        }
    }

    private void VisitTargets(ImmutableArray<Expression> targets)
    {
        foreach (var target in targets)
        {
            VisitTarget(target);
        }
    }

    private void VisitTarget(Expression target)
    {
        _report.RequireStack(target);
        switch (target)
        {
            case Name name:
                Define(name.Id, SymbolFlags.Assigned, name.Span);
                break;
            case Starred starred:
                VisitTarget(starred.Value);
                break;
            case Tuple tuple:
                VisitTargets(tuple.Elts);
                break;
            case List list:
                VisitTargets(list.Elts);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void VisitLambda(Lambda lambda)
    {
        VisitDefaults(lambda.Args);
        Enter(lambda, ScopeKind.Lambda, "<lambda>", _scope.PrivateName);
        DefineParameters(lambda.Args);
        Visit(lambda.Body);
        Leave();
    }

    private void VisitDefaults(Arguments arguments)
    {
        VisitAll(arguments.Defaults);
        foreach (var value in arguments.KwDefaults)
        {
            if (value is not null)
            {
                Visit(value);
            }
        }
    }

    private static IEnumerable<Arg> Parameters(Arguments arguments)
    {
        Arg?[] last = [arguments.VarArg, arguments.KwArg];
        return [.. arguments.PosOnlyArgs, .. arguments.Args, .. arguments.KwOnlyArgs, .. last.OfType<Arg>()];
    }

    private void DefineParameters(Arguments arguments)
    {
        foreach (var parameter in Parameters(arguments))
        {
            Define(parameter.Name, SymbolFlags.Parameter, parameter.Span);
        }
    }

    private void VisitComprehension(Comprehensions parts)
    {
        var first = parts.Generators[0];
        _scope.IterableDepth++;
        Visit(first.Iter);
        _scope.IterableDepth--;
        Enter(parts.Node, ScopeKind.Comprehension, parts.Name, _scope.PrivateName);
        Define(".0", SymbolFlags.Parameter, first.Span);
        VisitIterationTarget(first.Target);
        VisitAll(first.Ifs);
        foreach (var generator in parts.Generators.AsSpan()[1..])
        {
            VisitIterationTarget(generator.Target);
            _scope.IterableDepth++;
            Visit(generator.Iter);
            _scope.IterableDepth--;
            VisitAll(generator.Ifs);
        }

        if (parts.Value is not null)
        {
            Visit(parts.Value);
        }

        Visit(parts.Element);
        _scope.IsGenerator = parts.Node is GeneratorExp;
        Leave();
    }

    private void VisitIterationTarget(Expression target)
    {
        _scope.InIterationTarget = true;
        VisitTarget(target);
        _scope.InIterationTarget = false;
    }

    private void VisitYield(Expression expression)
    {
        if (_scope.IsAnnotation)
        {
            throw _report.Error(BindingErrors.InAnnotation("yield expression"), expression.Span);
        }

        VisitChildren(expression);
        if (_scope.Kind == ScopeKind.Comprehension)
        {
            throw _report.Error(BindingErrors.YieldInside(Comprehensions.PartsOf((Expression)_scope.Node).Description), expression.Span);
        }

        _scope.IsGenerator = true;
    }

    private void VisitNamed(NamedExpr named)
    {
        if (_scope.IsAnnotation)
        {
            throw _report.Error(BindingErrors.InAnnotation("named expression"), named.Span);
        }

        if (_scope.IterableDepth > 0)
        {
            throw _report.Error(BindingErrors.WalrusInIterable, named.Span);
        }

        if (_scope.Kind == ScopeKind.Comprehension)
        {
            ExtendToFunction(named.Target);
        }

        Visit(named.Value);
        VisitTarget(named.Target);
    }

    /// <summary>In a comprehension, <c>:=</c> binds in the function or module around it.</summary>
    private void ExtendToFunction(Name target)
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            var mangled = scope.Mangle(target.Id);
            switch (scope.Kind)
            {
                case ScopeKind.Comprehension when scope[mangled].HasFlag(SymbolFlags.IterationVariable):
                    throw _report.Error(BindingErrors.RebindsIteration(target.Id), target.Span);
                case ScopeKind.Comprehension:
                    continue;
                case ScopeKind.Class:
                    throw _report.Error(BindingErrors.WalrusInClass, target.Span);
            }

            var global = scope.Kind == ScopeKind.Module || scope[mangled].HasFlag(SymbolFlags.DeclaredGlobal);
            Define(target.Id, global ? SymbolFlags.DeclaredGlobal : SymbolFlags.DeclaredNonlocal, target.Span);
            _scope.Declarations[_scope.Mangle(target.Id)] = target.Span;
            scope.Add(mangled, scope.Kind == ScopeKind.Module ? SymbolFlags.DeclaredGlobal : SymbolFlags.Assigned);
            return;
        }
    }
}
