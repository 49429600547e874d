namespace Nnx.Jax.Printing;

/// <summary>Writes the elements of one array so that they line up.</summary>
internal interface IElementFormat
{
    /// <summary>The text of an element.</summary>
    /// <param name="index">Its position in row-major order.</param>
    string Text(int index);
}
