namespace Nnx.Python.Syntax;

/// <summary>The value of the constant <c>...</c> in a <see cref="Constant"/>.</summary>
internal sealed class EllipsisValue
{
    public static readonly EllipsisValue Instance = new();

    private EllipsisValue()
    {
    }
}
