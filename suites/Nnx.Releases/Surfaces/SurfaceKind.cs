namespace Nnx.Releases.Surfaces;

/// <summary>What kind of thing a public name is.</summary>
public enum SurfaceKind
{
    /// <summary>A function or another callable with a signature.</summary>
    Function,

    /// <summary>A class.</summary>
    Class,

    /// <summary>A module.</summary>
    Module,

    /// <summary>Any other value.</summary>
    Value,
}
