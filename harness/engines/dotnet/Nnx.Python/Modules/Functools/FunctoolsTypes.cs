using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Functools;

/// <summary>The classes of <c>functools</c>.</summary>
internal static class FunctoolsTypes
{
    public static PyType Partial { get; } = Make(
        "partial", PartialMembers.Define, type => new PyPartial(type) { Function = PyNone.Value, Positional = PyTuple.Empty, Named = new PyDict() }, true);

    public static PyType PartialMethod { get; } = Make("partialmethod", PartialMethodMembers.Define);

    public static PyType LruCache { get; } = Make("_lru_cache_wrapper", LruCacheMembers.Define);

    public static PyType CachedProperty { get; } = Make("cached_property", CachedPropertyMembers.Define);

    public static PyType SingleDispatch { get; } = Make("function", SingleDispatchMembers.Define);

    public static PyType SingleDispatchMethod { get; } = Make("singledispatchmethod", SingleDispatchMembers.DefineMethod);

    public static PyType Key { get; } = Make("KeyWrapper", KeyWrapperMembers.Define);

    private static PyType Make(string name, Action<ClassBuilder> define, PyAllocator? allocator = null, bool attributes = false) =>
        new(name, "functools", [BuiltinTypes.Object], new PyTypeOptions
        {
            IsImmutable = true,
            Allocator = allocator,
            InstancesHaveAttributes = attributes,
            Define = define,
        });
}
