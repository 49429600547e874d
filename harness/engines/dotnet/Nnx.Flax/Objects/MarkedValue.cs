using Nnx.Python.Objects;

namespace Nnx.Flax.Objects;

/// <summary>A value that says whether the attribute it is assigned to is data: <c>nnx.data(x)</c> or <c>nnx.static(x)</c>.</summary>
/// <param name="type">Its class.</param>
/// <param name="value">The value.</param>
/// <param name="isData">Whether the attribute is data.</param>
internal sealed class MarkedValue(PyType type, PyObject value, bool isData) : PyInstance(type)
{
    /// <summary>The value.</summary>
    public PyObject Value { get; } = value;

    /// <summary>Whether the attribute is data.</summary>
    public bool IsData { get; } = isData;
}
