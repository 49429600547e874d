using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Sequences;

/// <summary>A <c>bytes</c> object.</summary>
/// <param name="value">The bytes; they must not change afterwards.</param>
public class PyBytes(byte[] value) : PyObject
{
    /// <summary>The bytes.</summary>
    public byte[] Value { get; } = value;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Bytes;
}
