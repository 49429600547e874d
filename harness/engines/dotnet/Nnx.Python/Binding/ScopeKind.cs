namespace Nnx.Python.Binding;

/// <summary>What opens a scope.</summary>
internal enum ScopeKind
{
    Module,
    Class,
    Function,
    Lambda,
    Comprehension,
}
