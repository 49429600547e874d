namespace Nnx.Python.Objects.Primitives;

/// <summary>Python's True and False, which are ints.</summary>
public sealed class PyBool : PyInt
{
    private PyBool(bool value)
        : base(value ? 1 : 0)
    {
    }

    /// <summary>True.</summary>
    public static PyBool True { get; } = new(true);

    /// <summary>False.</summary>
    public static PyBool False { get; } = new(false);

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Bool;

    /// <summary>One of the two.</summary>
    public static PyBool Of(bool value) => value ? True : False;
}
