namespace Nnx.Python.Objects.Primitives;

/// <summary>Python's NotImplemented: an operator's way to say that it does not know the other operand.</summary>
public sealed class PyNotImplemented : PyObject
{
    private PyNotImplemented()
    {
    }

    /// <summary>The only instance.</summary>
    public static PyNotImplemented Value { get; } = new();

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.NotImplemented;
}
