namespace Nnx.Python.Binding;

/// <summary>What a scope does with a name.</summary>
[Flags]
internal enum SymbolFlags
{
    None = 0,

    /// <summary>Reads it.</summary>
    Used = 1,

    /// <summary>Assigns, imports, defines or deletes it.</summary>
    Assigned = 2,

    Parameter = 4,

    DeclaredGlobal = 8,

    DeclaredNonlocal = 16,

    /// <summary>Annotates it.</summary>
    Annotated = 32,

    /// <summary>Has it as the target of a comprehension's <c>for</c>.</summary>
    IterationVariable = 64,

    Bound = Assigned | Parameter,
}
