using System.Numerics;

namespace Nnx.Python.Objects.Primitives;

/// <summary>A complex number of two 64-bit floats.</summary>
/// <param name="value">The value.</param>
public class PyComplex(Complex value) : PyObject
{
    /// <summary>The value.</summary>
    public Complex Value { get; } = value;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Complex;
}
