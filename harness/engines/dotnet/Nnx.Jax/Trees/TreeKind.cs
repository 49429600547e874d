namespace Nnx.Jax.Trees;

/// <summary>What a node of a pytree is.</summary>
public enum TreeKind
{
    /// <summary>A leaf.</summary>
    Leaf,

    /// <summary><c>None</c>, which has no leaves.</summary>
    None,

    /// <summary>A tuple.</summary>
    Tuple,

    /// <summary>A list.</summary>
    List,

    /// <summary>A dict, in order of its sorted keys.</summary>
    Dict,

    /// <summary>A named tuple.</summary>
    NamedTuple,

    /// <summary>An instance of a registered class.</summary>
    Custom,
}
