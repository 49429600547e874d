using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Filters;

/// <summary>The classes of <c>flax.nnx.filterlib</c>.</summary>
internal static class FilterClasses
{
    private const string Module = "flax.nnx.filterlib";

    public static NativeClass WithTag { get; } = Make("WithTag", "cls, tag", (_, a) => new WithTagFilter((PyType)a[0], a[1]));

    public static NativeClass PathContains { get; } = Make("PathContains", "cls, key, exact=True", (py, a) =>
        new PathContainsFilter((PyType)a[0], a[1], py.IsTrue(a[2])));

    public static NativeClass PathIn { get; } = Make("PathIn", "cls, *paths", (py, a) =>
        new PathInFilter((PyType)a[0], new PyTuple([.. a.Rest(1).Distinct()])));

    public static NativeClass OfType { get; } = Make("OfType", "cls, type", (_, a) => new OfTypeFilter((PyType)a[0], (PyType)a[1]));

    public static NativeClass Any { get; } = Make("Any", "cls, *filters", (py, a) =>
        new AnyFilter((PyType)a[0], [.. a.Rest(1).Select(filter => Predicates.ToObject(py, filter))]));

    public static NativeClass All { get; } = Make("All", "cls, *filters", (py, a) =>
        new AllFilter((PyType)a[0], [.. a.Rest(1).Select(filter => Predicates.ToObject(py, filter))]));

    public static NativeClass Not { get; } = Make("Not", "cls, collection_filter, /", (py, a) =>
        new NotFilter((PyType)a[0], Predicates.ToObject(py, a[1])));

    public static NativeClass Everything { get; } = Make("Everything", "cls", (_, a) => new ConstantFilter((PyType)a[0], true));

    public static NativeClass Nothing { get; } = Make("Nothing", "cls", (_, a) => new ConstantFilter((PyType)a[0], false));

    private static NativeClass Make(string name, string signature, NativeBody make) => new(name, Module)
    {
        PublicModule = "flax.nnx",
        Define = members =>
        {
            FilterObject.DefineCommon(members);
            members.New(signature, make);
        },
    };
}
