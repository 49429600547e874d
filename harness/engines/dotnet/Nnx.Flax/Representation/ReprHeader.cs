namespace Nnx.Flax.Representation;

/// <summary>How an object's representation begins and ends (<c>reprlib.Object</c>).</summary>
/// <param name="Type">The name in front; empty for none.</param>
internal sealed record ReprHeader(string Type)
{
    /// <summary>Opens the list of attributes.</summary>
    public string Start { get; init; } = "(";

    /// <summary>Closes it.</summary>
    public string End { get; init; } = ")";

    /// <summary>Stands between a key and its value.</summary>
    public string Separator { get; init; } = "=";

    /// <summary>What stands inside where there are no attributes.</summary>
    public string Empty { get; init; } = "";

    /// <summary>Follows the opening on the first line.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether all attributes stand on one line.</summary>
    public bool SameLine { get; init; }
}
