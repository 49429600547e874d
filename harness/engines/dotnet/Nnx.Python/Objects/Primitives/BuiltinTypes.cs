using System.Collections.Immutable;
using Nnx.Python.Building;

namespace Nnx.Python.Objects.Primitives;

/// <summary>The built-in classes. They are immutable and shared by all interpreters.</summary>
public static partial class BuiltinTypes
{
    /// <summary><c>type</c>.</summary>
    public static PyType TypeType => Roots.Type;

    /// <summary><c>object</c>.</summary>
    public static PyType Object => Roots.Object;

    /// <summary>Makes a built-in class.</summary>
    internal static PyType Make(
        string name,
        ImmutableArray<PyType> bases,
        Action<ClassBuilder>? define = null,
        PyAllocator? allocator = null,
        bool? attributes = null,
        bool final = false) =>
        new(name, "builtins", bases, new PyTypeOptions
        {
            IsImmutable = true,
            IsFinal = final,
            Allocator = allocator,
            InstancesHaveAttributes = attributes,
            Define = define,
        });
}
