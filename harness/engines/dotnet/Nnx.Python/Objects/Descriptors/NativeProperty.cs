using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Descriptors;

/// <summary>A property of a native class.</summary>
/// <param name="name">Its name.</param>
/// <param name="owner">The class it belongs to.</param>
/// <param name="get">Reads it.</param>
/// <param name="set">Sets or deletes it; null where it is read-only.</param>
public sealed class NativeProperty(string name, PyType owner, NativeGetter get, NativeSetter? set) : PyObject
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The class it belongs to.</summary>
    public PyType Owner { get; } = owner;

    /// <summary>Reads it.</summary>
    public NativeGetter Get { get; } = get;

    /// <summary>Sets or deletes it; null where it is read-only.</summary>
    public NativeSetter? Set { get; } = set;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.GetSetDescriptor;
}
