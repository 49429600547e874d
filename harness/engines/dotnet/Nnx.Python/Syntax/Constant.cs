namespace Nnx.Python.Syntax;

/// <summary>
/// A constant. <see cref="Value"/> is null (<c>None</c>), <see cref="bool"/>, <see cref="long"/> or, where that is too small,
/// <see cref="System.Numerics.BigInteger"/>, <see cref="double"/>, <see cref="System.Numerics.Complex"/> (an imaginary number),
/// <see cref="string"/>, <see cref="byte"/>[] or <see cref="EllipsisValue"/>.
/// </summary>
internal sealed class Constant(SourceSpan span, object? value) : Expression(span)
{
    public object? Value { get; } = value;
}
