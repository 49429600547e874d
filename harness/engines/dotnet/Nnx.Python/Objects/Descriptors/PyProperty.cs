using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Descriptors;

/// <summary>A <c>property</c> of script functions.</summary>
/// <param name="type">Its class, which a program may have extended.</param>
/// <param name="getter">Reads it; null where it cannot be read.</param>
/// <param name="setter">Sets it; null where it cannot be set.</param>
/// <param name="deleter">Deletes it; null where it cannot be deleted.</param>
/// <param name="doc">Its documentation; null where there is none.</param>
public sealed class PyProperty(PyType type, PyObject? getter, PyObject? setter, PyObject? deleter, PyObject? doc) : PyInstance(type)
{
    /// <summary>Makes a plain property.</summary>
    public PyProperty(PyObject? getter, PyObject? setter, PyObject? deleter, PyObject? doc)
        : this(BuiltinTypes.Property, getter, setter, deleter, doc)
    {
    }

    /// <summary>Reads it; null where it cannot be read.</summary>
    public PyObject? Getter { get; } = getter;

    /// <summary>Sets it; null where it cannot be set.</summary>
    public PyObject? Setter { get; } = setter;

    /// <summary>Deletes it; null where it cannot be deleted.</summary>
    public PyObject? Deleter { get; } = deleter;

    /// <summary>Its documentation; null where there is none.</summary>
    public PyObject? Doc { get; set; } = doc;

    /// <summary>Whether it was made as an abstract one.</summary>
    internal bool IsAbstract { get; init; }

    /// <summary>The attribute's name, told by the class that holds it; null before.</summary>
    public string? Name { get; set; }
}
