namespace Nnx.Python.Parsing;

/// <summary>How deep a program may nest. The first three are CPython's.</summary>
internal static class SyntaxLimits
{
    /// <summary>Open brackets.</summary>
    public const int Brackets = 200;

    /// <summary>Indented blocks.</summary>
    public const int Indentation = 100;

    /// <summary>Decimal digits of an integer.</summary>
    public const int IntegerDigits = 4300;

    /// <summary>
    /// Levels of the syntax tree, left-leaning chains such as <c>1 + 1 + …</c> included, so that whoever walks it by recursion is safe.
    /// CPython gives up at about three times its recursion limit, with an error that depends on the platform.
    /// </summary>
    public const int TreeDepth = 1000;
}
