using Nnx.Python.Building;

namespace Nnx.Python.Objects;

/// <summary>What distinguishes a class beside its name and bases.</summary>
public sealed record PyTypeOptions
{
    /// <summary>A mutable class with attributes as its bases have them.</summary>
    public static PyTypeOptions Default { get; } = new();

    /// <summary>Dotted name inside the module; the short name where null.</summary>
    public string? QualifiedName { get; init; }

    /// <summary>Attributes of the class itself may not be set.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>The class may not be a base.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether instances have a <c>__dict__</c>; as the bases say where null.</summary>
    public bool? InstancesHaveAttributes { get; init; }

    /// <summary>Makes empty instances; the best base's where null.</summary>
    public PyAllocator? Allocator { get; init; }

    /// <summary>The class of the class; that of the first base where null.</summary>
    public PyType? Metatype { get; init; }

    /// <summary>Writes the members down when the first of them is asked for.</summary>
    public Action<ClassBuilder>? Define { get; init; }
}
