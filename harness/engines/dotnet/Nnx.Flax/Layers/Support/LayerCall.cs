using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Support;

/// <summary>A call of a layer's constructor or method, its arguments by name.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Signature">The parameters.</param>
/// <param name="Bound">The arguments.</param>
internal readonly record struct LayerCall(Layer Layer, LayerSignature Signature, BoundArguments Bound)
{
    /// <summary>An argument; the layers' usual object where it was left to a default that is no plain literal.</summary>
    public PyObject this[string name] => Find(name) ?? LayerDefaults.Of(Layer.Py).Named(name);

    /// <summary>An argument; null where it was left to a default that is no plain literal.</summary>
    public PyObject? Find(string name) => Bound.Optional(Signature.PositionOf(name));

    /// <summary>An argument; null where it is None or was not given.</summary>
    public PyObject? OrNull(string name) => Find(name) is { } value and not PyNone ? value : null;

    /// <summary>Whether an argument is true.</summary>
    public bool IsTrue(string name) => Layer.Py.IsTrue(this[name]);

    /// <summary>Sets attributes of the names of arguments, in order.</summary>
    public void Keep(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Layer.Set((name, this[name]));
        }
    }
}
