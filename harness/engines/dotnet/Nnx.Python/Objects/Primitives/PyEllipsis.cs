namespace Nnx.Python.Objects.Primitives;

/// <summary>Python's Ellipsis, <c>...</c>.</summary>
public sealed class PyEllipsis : PyObject
{
    private PyEllipsis()
    {
    }

    /// <summary>The only instance.</summary>
    public static PyEllipsis Value { get; } = new();

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Ellipsis;
}
