namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary>How an argument is passed.</summary>
internal enum ArgumentKind
{
    Positional,
    Named,

    /// <summary><c>*values</c>.</summary>
    Unpacked,

    /// <summary><c>**values</c>.</summary>
    UnpackedNames,
}
