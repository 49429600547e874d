using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>The module <c>functools</c>.</summary>
internal static class FunctoolsModule
{
    private const long DefaultCacheSize = 128;

    public static NativeModule Module { get; } = new ModuleBuilder("functools")
        .Value("partial", FunctoolsTypes.Partial)
        .Value("partialmethod", FunctoolsTypes.PartialMethod)
        .Value("cached_property", FunctoolsTypes.CachedProperty)
        .Value("singledispatchmethod", FunctoolsTypes.SingleDispatchMethod)
        .Value("WRAPPER_ASSIGNMENTS", Wrapping.Assignments)
        .Value("WRAPPER_UPDATES", Wrapping.Updates)
        .Builtin("reduce", "function, iterable, initial=..., /", Reduce)
        .Function("update_wrapper", "wrapper, wrapped, assigned=..., updated=...", (py, a) =>
            Wrapping.Update(py, a[0], a[1], a.Optional(2), a.Optional(3)))
        .Function("wraps", "wrapped, assigned=..., updated=...", (_, a) => new NativeFunction(
            "update_wrapper", "functools", "wrapper", (py, b) => Wrapping.Update(py, b[0], a[0], a.Optional(1), a.Optional(2))))
        .Function("lru_cache", "maxsize=128, typed=False", LruCache)
        .Function("cache", "user_function, /", (py, a) => Wrapping.Update(py, new PyLruCache(a[0], null, false), a[0], null, null))
        .Function("singledispatch", "func", (py, a) => Wrapping.Update(py, new PySingleDispatch(a[0]), a[0], null, null))
        .Function("total_ordering", "cls", TotalOrdering.Complete)
        .Builtin("cmp_to_key", "mycmp", (_, a) => new NativeFunction("K", "functools", "obj", (_, b) => new PyKeyWrapper(a[0], b[0]))
        {
            BindsAsMethod = false,
        })
        .Build();

    private static PyObject Reduce(Interpreter py, BoundArguments a)
    {
        var iterator = a[1] is PyIterator || a[1].Type.Lookup(Slot.Iter) is not null || a[1].Type.Lookup(Slot.GetItem) is not null
            ? py.GetIterator(a[1])
            : throw PyError.Type("reduce() arg 2 must support iteration");
        var total = a.Optional(2) ?? py.TryNext(iterator)
            ?? throw PyError.Type("reduce() of empty iterable with no initial value");
        while (py.TryNext(iterator) is { } item)
        {
            py.Meter.Step();
            total = py.Call(a[0], total, item);
        }

        return total;
    }

    private static PyObject LruCache(Interpreter py, BoundArguments a)
    {
        var typed = py.IsTrue(a[1]);
        if (a[0] is PyInt size)
        {
            return Decorator(Math.Max(0, py.ToLong(size)), typed);
        }

        if (Interpreter.IsCallable(a[0]) && a[1] is PyBool)
        {
            return Wrapping.Update(py, new PyLruCache(a[0], DefaultCacheSize, typed), a[0], null, null);
        }

        return a[0] is PyNone
            ? Decorator(null, typed)
            : throw PyError.Type("Expected first argument to be an integer, a callable, or None");
    }

    private static NativeFunction Decorator(long? size, bool typed) =>
        new("decorating_function", "functools", "user_function", (py, a) =>
            Wrapping.Update(py, new PyLruCache(a[0], size, typed), a[0], null, null))
        {
            LooksLikeScript = true,
        };
}
