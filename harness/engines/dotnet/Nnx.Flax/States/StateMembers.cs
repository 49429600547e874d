using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>Members of <c>nnx.State</c>.</summary>
internal static class StateMembers
{
    public static void Define(ClassBuilder members)
    {
        members
            .Method(Slot.Init, "self, mapping, /, *, _copy=True", (py, a) =>
            {
                Self(a).Mapping = StateFunctions.ToDict(py, a[1]);
                return PyNone.Value;
            })
            .Property("raw_mapping", (_, self) => ((FlaxState)self).Mapping)
            .Property("_mapping", (_, self) => ((FlaxState)self).Mapping)
            .Method(Slot.GetItem, "self, key, /", (py, a) => Self(a).Find(py, a[1]) ?? throw PyError.Key(a[1]))
            .Method(Slot.GetAttr, "self, key, /", (py, a) =>
                Self(a).Find(py, a[1]) ?? throw PyError.Attribute($"No attribute '{py.Str(a[1])}' in State"))
            .Method(Slot.SetItem, "self, key, value, /", Set)
            .Method(Slot.SetAttr, "self, key, value, /", Set)
            .Method(Slot.DelItem, "self, key, /", (py, a) => Self(a).Mapping.Remove(py, a[1]) is null ? throw PyError.Key(a[1]) : PyNone.Value)
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(Self(a).Mapping.Find(py, a[1]) is not null))
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Mapping.Count))
            .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(Self(a).Mapping))
            .Method(Slot.Eq, "self, other, /", (py, a) => a[1] is FlaxState or PyDict
                ? PyBool.Of(py.IsEqual(Self(a).Mapping, a[1] is FlaxState other ? other.Mapping : a[1]))
                : PyNotImplemented.Value)
            .Value("__hash__", PyNone.Value);
        DefineMapping(members);
        DefineFunctions(members);
    }

    // What collections.abc.MutableMapping adds.
    private static void DefineMapping(ClassBuilder members) => members
        .Method("get", "self, key, default=None", (py, a) => Self(a).Find(py, a[1]) ?? a[2])
        .Method("keys", "self", (py, a) => py.CallMethod(Wrapped(py, Self(a)), "keys"))
        .Method("values", "self", (py, a) => py.CallMethod(Wrapped(py, Self(a)), "values"))
        .Method("items", "self", (py, a) => py.CallMethod(Wrapped(py, Self(a)), "items"))
        .Method("pop", "self, key, default=MISSING", (py, a) =>
        {
            var value = Self(a).Find(py, a[1]);
            Self(a).Mapping.Remove(py, a[1]);
            return value ?? a.Optional(2) ?? throw PyError.Key(a[1]);
        })
        .Method("popitem", "self", (py, a) =>
        {
            foreach (var (key, value) in Self(a).Items(py))
            {
                Self(a).Mapping.Remove(py, key);
                return new PyTuple(key, value);
            }

            throw new PyRaise(new PyBaseException(ExceptionTypes.KeyError));
        })
        .Method("setdefault", "self, key, default=None", (py, a) =>
        {
            if (Self(a).Find(py, a[1]) is { } value)
            {
                return value;
            }

            Self(a).Set(py, a[1], a[2]);
            return a[2];
        })
        .Method("update", "self, other=(), /, **kwds", (py, a) =>
        {
            foreach (var (key, value) in StateFunctions.ToDict(py, a[1]).Entries.Concat(a.Keywords(2).Entries).ToArray())
            {
                Self(a).Set(py, key, value);
            }

            return PyNone.Value;
        })
        .Method("clear", "self", (_, a) =>
        {
            Self(a).Mapping.Clear();
            return PyNone.Value;
        });

    private static void DefineFunctions(ClassBuilder members) => members
        .Method("map", "self, f", (py, a) => Deprecated(py, "map_state", flax => StateFunctions.Map(flax, a[1], Self(a))))
        .Method("flat_state", "self", (py, a) => Deprecated(py, "to_flat_state", flax => StateModule.ToFlat(flax, a[0])))
        .ClassMethod("from_flat_path", "cls, flat_state, /", (py, a) => Deprecated(py, "from_flat_state", flax =>
            StateFunctions.FromLeaves(flax, StateModule.Leaves(py, a[1]), (PyType)a[0])))
        .Method("to_pure_dict", "self, extract_fn=None", (py, a) => Deprecated(py, "to_pure_dict", flax => PureDicts.ToPure(flax, a[0], a.OrNull(1))))
        .Method("replace_by_pure_dict", "self, pure_dict, replace_fn=None", (py, a) => Deprecated(py, "replace_by_pure_dict", flax =>
        {
            PureDicts.Replace(flax, Self(a), a[1], a.OrNull(2));
            return PyNone.Value;
        }))
        .Method("split", "self, first, /, *filters", (py, a) => Deprecated(py, "split_state", flax =>
            StateModule.OneOrAll(StateFunctions.Split(flax, a[0], [a[1], .. a.Rest(2)]))))
        .Method("filter", "self, first, /, *filters", (py, a) => Deprecated(py, "filter_state", flax =>
            StateModule.OneOrAll(StateFunctions.Filter(flax, a[0], [a[1], .. a.Rest(2)]))))
        .StaticMethod("merge", "state, /, *states", (py, a) => Deprecated(py, "merge_state", flax =>
            Merge(flax, [a[0], .. a.Rest(1)])))
        .Method(Slot.Or, "self, other, /", (py, a) => py.IsTrue(a[1]) ? Merge(FlaxContext.Of(py), [a[0], a[1]]) : a[0])
        .Method(Slot.Sub, "self, other, /", (py, a) => Deprecated(py, "diff", flax =>
            py.IsTrue(a[1]) ? StateFunctions.Difference(flax, Self(a), (FlaxState)a[1]) : a[0]));

    private static FlaxState Self(BoundArguments a) => (FlaxState)a[0];

    private static PyNone Set(Interpreter py, BoundArguments a)
    {
        Self(a).Set(py, a[1], a[2]);
        return PyNone.Value;
    }

    private static FlaxState Merge(FlaxContext flax, PyObject[] states) =>
        states.Length == 1 && !flax.Holds(StateRules.MergesMappings) ? (FlaxState)states[0] : StateFunctions.Merge(flax, states);

    private static PyDict Wrapped(Interpreter py, FlaxState state)
    {
        var dict = new PyDict();
        foreach (var (key, value) in state.Items(py))
        {
            dict.Store(py, key, value);
        }

        return dict;
    }

    private static PyObject Deprecated(Interpreter py, string function, Func<FlaxContext, PyObject> body)
    {
        var flax = FlaxContext.Of(py);
        if (flax.Holds(StateRules.MethodsWarn))
        {
            py.Warn(
                ExceptionTypes.DeprecationWarning,
                "`flax.nnx.State` will be deprecated and be replaced by the built-in Python dict. Please use the equivalent "
                + $"`nnx.{function}` instead.");
        }

        return body(flax);
    }
}
