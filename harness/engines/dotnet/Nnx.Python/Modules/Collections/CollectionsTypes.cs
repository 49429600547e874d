using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Collections;

/// <summary>The classes of <c>collections</c>.</summary>
internal static class CollectionsTypes
{
    public static PyType Deque { get; } = Make("deque", BuiltinTypes.Object, DequeMembers.Define, static type => new PyDeque(type), false);

    public static PyType DefaultDict { get; } = Make(
        "defaultdict", BuiltinTypes.Dict, DefaultDictMembers.Define, static type => new PyDefaultDict(type), false);

    public static PyType OrderedDict { get; } = Make("OrderedDict", BuiltinTypes.Dict, OrderedDictMembers.Define, null, true);

    public static PyType Counter { get; } = Make("Counter", BuiltinTypes.Dict, CounterMembers.Define, null, true);

    public static PyType ChainMap { get; } = Make(
        "ChainMap", BuiltinTypes.Object, ChainMapMembers.Define, static type => new PyInstance(type), true);

    public static PyType DequeIterator { get; } = new("_deque_iterator", "collections", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        Define = Builtins.Iteration.IteratorMembers.Define,
    });

    private static PyType Make(string name, PyType parent, Action<ClassBuilder> define, PyAllocator? allocator, bool attributes) =>
        new(name, "collections", [parent], new PyTypeOptions
        {
            IsImmutable = true,
            Allocator = allocator,
            InstancesHaveAttributes = attributes,
            Define = define,
        });
}
