using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Functools;

/// <summary>Members of cached functions.</summary>
internal static class LruCacheMembers
{
    private static readonly NamedTupleShape CacheInfo = new("CacheInfo", "functools", ["hits", "misses", "maxsize", "currsize"]);

    public static void Define(ClassBuilder c) => c
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
            Self(a[0]).Invoke(py, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
            $"<functools._lru_cache_wrapper object at {py.Address(a[0])}>"))
        .Method("cache_info", "self, /", (py, a) => CacheInfo.Make(
            py,
            PyInt.Of(Self(a[0]).Hits),
            PyInt.Of(Self(a[0]).Misses),
            Self(a[0]).Maximum is { } most ? PyInt.Of(most) : PyNone.Value,
            PyInt.Of(Self(a[0]).Count)))
        .Method("cache_clear", "self, /", (_, a) =>
        {
            Self(a[0]).Clear();
            return PyNone.Value;
        })
        .Method("cache_parameters", "self, /", (_, a) =>
        {
            var parameters = new PyDict();
            parameters.Store("maxsize", Self(a[0]).Maximum is { } most ? PyInt.Of(most) : PyNone.Value);
            parameters.Store("typed", PyBool.Of(Self(a[0]).IsTyped));
            return parameters;
        })
        .Method("__copy__", "self, /", (_, a) => a[0])
        .Method("__deepcopy__", "self, memo, /", (_, a) => a[0]);

    private static PyLruCache Self(PyObject self) => (PyLruCache)self;
}
