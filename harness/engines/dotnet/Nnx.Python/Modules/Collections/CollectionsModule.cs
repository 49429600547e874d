using Nnx.Python.Building;

namespace Nnx.Python.Modules.Collections;

/// <summary>The module <c>collections</c>.</summary>
internal static class CollectionsModule
{
    public static NativeModule Module { get; } = new ModuleBuilder("collections")
        .Value("deque", CollectionsTypes.Deque)
        .Value("defaultdict", CollectionsTypes.DefaultDict)
        .Value("OrderedDict", CollectionsTypes.OrderedDict)
        .Value("Counter", CollectionsTypes.Counter)
        .Value("ChainMap", CollectionsTypes.ChainMap)
        .Function("namedtuple", NamedTupleFunction.Signature, NamedTupleFunction.Make)
        .Refuse("UserDict", "UserList", "UserString")
        .Build();
}
