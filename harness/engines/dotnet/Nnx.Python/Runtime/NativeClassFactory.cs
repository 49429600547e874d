using System.Collections.Immutable;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

/// <summary>Makes an interpreter's class of a native description.</summary>
internal static class NativeClassFactory
{
    public static PyType Make(Interpreter py, NativeClass native)
    {
        ImmutableArray<PyType> bases = [.. native.Bases.Select(py.TypeOf), .. native.BuiltinBases];
        return new PyType(native.Name, native.Module, bases.IsEmpty ? [BuiltinTypes.Object] : bases, new PyTypeOptions
        {
            Allocator = native.Allocator,
            InstancesHaveAttributes = native.InstancesHaveAttributes,
            Metatype = native.Metaclass is { } meta ? py.TypeOf(meta) : null,
            Define = py.ClassSurface is { } surface ? members => Define(native, surface, members) : native.Define,
        });
    }

    private static void Define(NativeClass native, IClassSurface surface, ClassBuilder members)
    {
        native.Define(members);
        surface.Adapt(native, members);
    }
}
