namespace Nnx.Python.Objects.Primitives;

/// <summary>Python's None.</summary>
public sealed class PyNone : PyObject
{
    private PyNone()
    {
    }

    /// <summary>The only instance.</summary>
    public static PyNone Value { get; } = new();

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.NoneType;
}
