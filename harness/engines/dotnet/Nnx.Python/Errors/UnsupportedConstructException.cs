namespace Nnx.Python.Errors;

/// <summary>The engine cannot run something. It ends the program; no <c>except</c> of the program catches it.</summary>
/// <param name="construct">What it is, in the program's words: <c>jax.numpy.foo</c>, <c>async def</c>.</param>
public sealed class UnsupportedConstructException(string construct) : Exception
{
    /// <summary>What cannot be run.</summary>
    public string Construct { get; } = construct;

    /// <summary>Innermost line of the program, 1-based; set by the first frame it leaves.</summary>
    public int? Line { get; set; }

    /// <inheritdoc/>
    public override string Message => Line is { } line ? $"{Construct}, line {line}" : Construct;
}
