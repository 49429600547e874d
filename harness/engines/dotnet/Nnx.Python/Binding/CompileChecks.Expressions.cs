using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

internal sealed partial class CompileChecks
{
    private void VisitAll(ImmutableArray<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    /// <summary>The elements of a display or call, where stars are at home.</summary>
    private void VisitElements(ImmutableArray<Expression> elements)
    {
        foreach (var element in elements)
        {
            Visit(element is Starred starred ? starred.Value : element);
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

    private void Visit(Expression expression)
    {
        _report.RequireStack(expression);
        switch (expression)
        {
            case Starred:
                throw _report.Error(BindingErrors.Starred, expression.Span);
            case Yield or YieldFrom when !InFunction:
                throw _report.Error(BindingErrors.YieldOutside, expression.Span);
            case Tuple tuple:
                VisitElements(tuple.Elts);
                break;
            case List list:
                VisitElements(list.Elts);
                break;
            case Set set:
                VisitElements(set.Elts);
                break;
            case Call call:
                Visit(call.Func);
                VisitElements(call.Args);
                VisitKeywords(call.Keywords);
                break;
            case Lambda lambda:
                VisitArguments(lambda.Args, lambda.Span);
                InScope(ScopeKind.Lambda, () => Visit(lambda.Body));
                break;
            case NamedExpr named:
                Visit(named.Value);
                VisitTarget(named.Target, BindingErrors.AssignDebug);
                break;
            case ListComp or SetComp or DictComp or GeneratorExp:
                VisitComprehension(Comprehensions.PartsOf(expression));
                break;
            default:
                VisitChildren(expression);
                break;
        }
    }

    private void VisitComprehension(Comprehensions parts)
    {
        foreach (var generator in parts.Generators)
        {
            Visit(generator.Iter);
            VisitTarget(generator.Target, BindingErrors.AssignDebug);
            VisitAll(generator.Ifs);
        }

        Visit(parts.Element);
        if (parts.Value is not null)
        {
            Visit(parts.Value);
        }
    }

    private void VisitTarget(Expression target, string debugMessage)
    {
        switch (target)
        {
            case Starred:
                throw _report.Error(BindingErrors.StarredTarget, target.Span);
            case Tuple tuple:
                VisitTargets(tuple, tuple.Elts, debugMessage);
                break;
            case List list:
                VisitTargets(list, list.Elts, debugMessage);
                break;
            case Name name:
                Forbid(name.Id, name.Span, debugMessage);
                break;
            case Attribute attribute:
                Visit(attribute.Value);
                Forbid(attribute.Attr, attribute.Span, debugMessage);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void VisitTargets(Expression at, ImmutableArray<Expression> elements, string debugMessage)
    {
        _report.RequireStack(at);
        var star = -1;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i] is not Starred)
            {
                continue;
            }

            if (star >= 0)
            {
                throw _report.Error(BindingErrors.SeveralStarred, at.Span);
            }

            star = i;
        }

        if (star >= MostBeforeStar)
        {
            throw _report.Error(BindingErrors.TooManyUnpacked, at.Span);
        }

        foreach (var element in elements)
        {
            VisitTarget(element is Starred starred ? starred.Value : element, debugMessage);
        }
    }

    private void VisitArguments(Arguments arguments, SourceSpan at)
    {
        foreach (var node in arguments.Children)
        {
            if (node is Expression value)
            {
                Visit(value);
            }
            else if (node is Arg parameter)
            {
                Forbid(parameter.Name, at);
                if (parameter.Annotation is { } annotation)
                {
                    Visit(annotation is Starred starred ? starred.Value : annotation);
                }
            }
        }
    }

    private void VisitKeywords(ImmutableArray<Keyword> keywords)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keyword in keywords)
        {
            Forbid(keyword.Name, keyword.Span);
            if (keyword.Name is not null && !seen.Add(keyword.Name))
            {
                throw _report.Error(BindingErrors.RepeatedKeyword(keyword.Name), keyword.Span);
            }
        }

        foreach (var keyword in keywords)
        {
            Visit(keyword.Value);
        }
    }
}
