using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>An attribute of a definition as programs see it: <c>Static(value)</c>, <c>NodeAttr()</c>, or a key with what belongs to it.</summary>
/// <param name="type">Its class.</param>
/// <param name="key">The key; null where the class has none.</param>
/// <param name="value">The value; null where the class has none.</param>
internal sealed class AttributeValue(PyType type, PyObject? key, PyObject? value) : PyInstance(type)
{
    /// <summary>The key; null where the class has none.</summary>
    public PyObject? Key { get; } = key;

    /// <summary>The value; null where the class has none.</summary>
    public PyObject? Value { get; } = value;
}
