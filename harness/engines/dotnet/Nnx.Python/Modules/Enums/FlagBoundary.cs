namespace Nnx.Python.Modules.Enums;

/// <summary>What a flag does with bits that no member has.</summary>
internal enum FlagBoundary
{
    /// <summary>Raises ValueError.</summary>
    Strict,

    /// <summary>Drops them.</summary>
    Conform,

    /// <summary>Becomes a plain int.</summary>
    Eject,

    /// <summary>Keeps them.</summary>
    Keep,
}
