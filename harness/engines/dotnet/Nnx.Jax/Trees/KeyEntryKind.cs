namespace Nnx.Jax.Trees;

/// <summary>What a step of a key path is.</summary>
public enum KeyEntryKind
{
    /// <summary><c>DictKey</c>.</summary>
    Dict,

    /// <summary><c>SequenceKey</c>.</summary>
    Sequence,

    /// <summary><c>GetAttrKey</c>.</summary>
    Attribute,

    /// <summary><c>FlattenedIndexKey</c>.</summary>
    Flattened,
}
