using Nnx.Python.Objects;

namespace Nnx.Flax.Representation;

/// <summary>One attribute of a representation (<c>reprlib.Attr</c>).</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Value">The value.</param>
/// <param name="Start">Stands before the key.</param>
/// <param name="End">Stands after the value.</param>
internal sealed record ReprAttribute(string Key, PyObject Value, string Start = "", string End = "")
{
    /// <summary>Whether the value is a text that stands for its own representation.</summary>
    public bool IsRaw { get; init; }
}
