using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects;

/// <summary>A list.</summary>
public class PyList : PyObject
{
    /// <summary>Makes a list of items.</summary>
    public PyList(IEnumerable<PyObject> items) => Items = [.. items];

    /// <summary>Makes an empty list.</summary>
    public PyList() => Items = [];

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.List;

    /// <summary>The items; shared with the program.</summary>
    public List<PyObject> Items { get; }
}
