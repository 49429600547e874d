using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>A module and the scopes in it.</summary>
internal sealed class BoundModule(Module module, IReadOnlyDictionary<Node, ScopeInfo> scopes)
{
    public Module Module { get; } = module;

    /// <summary>The scope that a module, function, lambda, class or comprehension opens.</summary>
    public ScopeInfo ScopeOf(Node node) => scopes[node];
}
