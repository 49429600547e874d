using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>A module and the scopes in it.</summary>
internal sealed class BoundModule(Module module, IReadOnlyDictionary<Node, ScopeInfo> scopes)
{
    public Module Module { get; } = module;

    /// <summary>Whether <c>from __future__ import annotations</c> keeps annotations as text; then they have no scopes.</summary>
    public bool HasLazyAnnotations { get; init; }

    /// <summary>All scopes of the module.</summary>
    public IEnumerable<ScopeInfo> Scopes => scopes.Values;

    /// <summary>The scope that a module, function, lambda, class or comprehension opens.</summary>
    public ScopeInfo ScopeOf(Node node) => scopes[node];
}
