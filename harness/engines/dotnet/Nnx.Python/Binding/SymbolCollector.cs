using System.Collections.Immutable;
using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>Walks a module in the order of CPython's symbol table and notes what each scope does with each name.</summary>
internal sealed partial class SymbolCollector
{
    private readonly BindingReport _report;
    private readonly bool _lazyAnnotations;
    private Scope _scope;

    private SymbolCollector(Module module, BindingReport report, bool lazyAnnotations)
    {
        _report = report;
        _lazyAnnotations = lazyAnnotations;
        _scope = new(module, ScopeKind.Module, "<module>", parent: null, privateName: null);
    }

    /// <summary>The scope of the module, with those inside as its descendants.</summary>
    public static Scope Collect(Module module, BindingReport report, bool lazyAnnotations)
    {
        var collector = new SymbolCollector(module, report, lazyAnnotations);
        collector.VisitAll(module.Body);
        return collector._scope;
    }

    private void Enter(Node node, ScopeKind kind, string name, string? privateName)
    {
        var inner = new Scope(node, kind, name, _scope, privateName) { IterableDepth = _scope.IterableDepth };
        _scope.Children.Add(inner);
        _scope = inner;
    }

    private void Leave() => _scope = _scope.Parent!;

    private void Define(string name, SymbolFlags flags, SourceSpan at)
    {
        var mangled = _scope.Mangle(name);
        var before = _scope[mangled];
        if ((flags & before).HasFlag(SymbolFlags.Parameter))
        {
            throw _report.Error(BindingErrors.DuplicateArgument(name), at);
        }

        if (_scope.InIterationTarget)
        {
            if ((before & (SymbolFlags.DeclaredGlobal | SymbolFlags.DeclaredNonlocal)) != 0)
            {
                throw _report.Error(BindingErrors.IterationRebinds(name), at);
            }

            flags |= SymbolFlags.IterationVariable;
        }

        _scope.Add(mangled, flags);
        if (flags.HasFlag(SymbolFlags.Parameter))
        {
            _scope.Parameters.Add(mangled);
        }
    }

    private void Use(string name)
    {
        _scope.Add(_scope.Mangle(name), SymbolFlags.Used);
        if (name == "super" && _scope.IsFunctionLike)
        {
            // Without arguments it needs the class around, so that the name captures that.
            _scope.Add("__class__", SymbolFlags.Used);
        }
    }

    private void Declare(ImmutableArray<string> names, SymbolFlags flag, string word, SourceSpan at)
    {
        foreach (var name in names)
        {
            var mangled = _scope.Mangle(name);
            var before = _scope[mangled];
            string? error = before switch
            {
                _ when before.HasFlag(SymbolFlags.Parameter) => BindingErrors.ParameterAnd(name, word),
                _ when before.HasFlag(SymbolFlags.Used) => BindingErrors.UsedBefore(name, word),
                _ when before.HasFlag(SymbolFlags.Annotated) => BindingErrors.Annotated(name, word),
                _ when before.HasFlag(SymbolFlags.Assigned) => BindingErrors.AssignedBefore(name, word),
                _ => null,
            };
            if (error is not null)
            {
                throw _report.Error(error, at);
            }

            Define(name, flag, at);
            _scope.Declarations.TryAdd(mangled, at);
        }
    }

    private void VisitAnnotation(Expression? annotation)
    {
        if (annotation is null)
        {
            return;
        }

        if (!_lazyAnnotations)
        {
            Visit(annotation);
            return;
        }

        // With the future import the annotation is only text: its names count nowhere.
        var outer = _scope;
        _scope = new(annotation, ScopeKind.Function, "_annotation", outer, outer.PrivateName) { IsAnnotation = true };
        Visit(annotation);
        _scope = outer;
    }
}
