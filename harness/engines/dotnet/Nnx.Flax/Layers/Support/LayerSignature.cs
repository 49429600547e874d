using Nnx.Python.Calls;

namespace Nnx.Flax.Layers.Support;

/// <summary>Parameters of a constructor or a method of a layer: written once, asked for by name.</summary>
internal sealed class LayerSignature
{
    private readonly Dictionary<string, int> _positions;

    /// <summary>Reads a signature that begins with <c>self</c>.</summary>
    public LayerSignature(string text)
    {
        Text = text;
        _positions = Signature.Parse(text).Parameters.Select(static (parameter, i) => (parameter.Name, i))
            .ToDictionary(static pair => pair.Name, static pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>As Python writes it, without parentheses.</summary>
    public string Text { get; }

    /// <summary>Where a parameter stands.</summary>
    public int PositionOf(string name) => _positions[name];
}
