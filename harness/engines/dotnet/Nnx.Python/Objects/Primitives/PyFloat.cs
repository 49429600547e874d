namespace Nnx.Python.Objects.Primitives;

/// <summary>A float, 64 bits.</summary>
/// <param name="value">The value.</param>
public class PyFloat(double value) : PyObject
{
    /// <summary>The value.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Float;
}
