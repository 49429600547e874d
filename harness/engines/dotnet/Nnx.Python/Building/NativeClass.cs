using System.Collections.Immutable;
using Nnx.Python.Objects;

namespace Nnx.Python.Building;

/// <summary>
/// Describes a class of a native library that programs may extend and change; each interpreter makes its own
/// <see cref="PyType"/> of it when first asked (<see cref="Runtime.Interpreter.TypeOf"/>).
/// </summary>
/// <param name="Name">The short name.</param>
/// <param name="Module">The module it is defined in, as errors show it: <c>flax.nnx.variablelib</c>.</param>
public sealed record NativeClass(string Name, string Module)
{
    /// <summary>Direct bases that are native classes; <c>object</c> or <see cref="BuiltinBases"/> where empty.</summary>
    public ImmutableArray<NativeClass> Bases { get; init; } = [];

    /// <summary>Direct bases that are built-in, after <see cref="Bases"/>.</summary>
    public ImmutableArray<PyType> BuiltinBases { get; init; } = [];

    /// <summary>The public module that exports it, whose surface data describes its members: <c>flax.nnx</c>; null for a private class.</summary>
    public string? PublicModule { get; init; }

    /// <summary>Makes empty instances; the best base's where null.</summary>
    public PyAllocator? Allocator { get; init; }

    /// <summary>Whether instances have a <c>__dict__</c>.</summary>
    public bool InstancesHaveAttributes { get; init; } = true;

    /// <summary>Writes the members down.</summary>
    public Action<ClassBuilder> Define { get; init; } = _ => { };

    /// <summary>The metaclass, where it is not <c>type</c> or that of the bases.</summary>
    public NativeClass? Metaclass { get; init; }

    /// <inheritdoc/>
    public bool Equals(NativeClass? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
