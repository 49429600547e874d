using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary>Members of <c>nnx.Rngs</c>.</summary>
internal static class RngsMembers
{
    private const string Default = "default";

    public static void Define(ClassBuilder members)
    {
        members
            .Method(Slot.Init, "self, default=None, /, **rngs", (py, a) =>
            {
                Initialize(FlaxContext.Of(py), Self(a), a.OrNull(1), a.Keywords(2));
                return PyNone.Value;
            })
            .Method(Slot.GetItem, "self, name, /", (py, a) => Find(py, Self(a), a[1]) ?? throw Missing(py, ExceptionTypes.KeyError, a[1]))
            .Method(Slot.GetAttr, "self, name, /", (py, a) => IsSpecial(py, py.Str(a[1]))
                ? throw PyError.Attribute(py.Str(a[1]))
                : Find(py, Self(a), a[1]) ?? throw Missing(py, ExceptionTypes.AttributeError, a[1]))
            .Method(Slot.Call, "self", (py, a) => py.Call(py.GetAttribute(a[0], Default)))
            .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(new PyTuple([.. Streams(py, Self(a)).Select(static entry => entry.Key)])))
            .Method(Slot.Len, "self, /", (py, a) => PyInt.Of(Streams(py, Self(a)).Count()))
            .Method(Slot.Contains, "self, name, /", (py, a) => PyBool.Of(Self(a).Fields.Find(py, a[1]) is not null))
            .Method("items", "self", (py, a) => new PyEnumerationIterator(Streams(py, Self(a)).ToArray().Select(static entry => new PyTuple(entry.Key, entry.Value))))
            .Method("fork", "self, /, *, split=None", (py, a) =>
            {
                RngStreamMembers.WarnOfSplit(FlaxContext.Of(py), a.OrNull(1));
                return Derive(py, Self(a), a.OrNull(1), static (run, stream, shape) =>
                    run.Call(run.GetAttribute(stream, "fork"), new CallArguments([shape ?? PyNone.Value], ["split"])), forksOthers: true);
            })
            .Method("split", "self, k", (py, a) => Derive(py, Self(a), a[1], static (run, stream, shape) =>
                shape is null ? stream : run.CallMethod(stream, "split", shape), forksOthers: false))
            .Method("broadcast", "self, k", (py, a) => Derive(py, Self(a), a[1], static (run, stream, shape) =>
                shape is null ? stream : run.CallMethod(stream, "broadcast", shape), forksOthers: false));
        RandomMethods.Define(members, static (py, self) => py.GetAttribute(self, Default));
    }

    /// <summary>The streams by name, in the order in which they were set.</summary>
    public static IEnumerable<KeyValuePair<PyObject, PyObject>> Streams(Interpreter py, FlaxObject rngs)
    {
        var flax = FlaxContext.Of(py);
        return rngs.Fields.Entries.Where(entry => flax.Holds(RngRules.LongMissingMessage)
            ? ((PyStr)entry.Key).Value != ObjectNames.State(flax)
            : entry.Value.Type.IsSubclassOf(py.TypeOf(RngClasses.RngStream)));
    }

    private static FlaxObject Self(BoundArguments a) => (FlaxObject)a[0];

    private static void Initialize(FlaxContext flax, FlaxObject rngs, PyObject? given, PyDict named)
    {
        var py = flax.Python;
        var streams = named.Copy();
        if (given is PyDict several)
        {
            streams = several.Copy();
            streams.Update(py, named);
        }
        else if (given is FlaxObject other && flax.Holds(RngRules.IsMapping) && other.Type.IsSubclassOf(py.TypeOf(RngClasses.Rngs)))
        {
            streams = new PyDict();
            foreach (var (key, value) in Streams(py, other))
            {
                streams.Store(py, key, value);
            }

            streams.Update(py, named);
        }
        else if (given is not null)
        {
            streams.Store(Default, given);
        }

        foreach (var (name, value) in streams.Entries.ToArray())
        {
            var stream = RngStreams.Create(flax, py.TypeOf(RngClasses.RngStream), Key(flax, value), name);
            py.SetAttribute(rngs, ((PyStr)name).Value, stream);
        }
    }

    private static PyObject Key(FlaxContext flax, PyObject value)
    {
        var py = flax.Python;
        if (flax.Holds(RngRules.StreamsTakeSeeds))
        {
            return value.Type.IsSubclassOf(py.TypeOf(RngClasses.RngStream)) ? RngStreams.Variable(py, value, "key").GetValue(py) : value;
        }

        return value switch
        {
            PyInt => RandomKeys.Key(py, value),
            JaxValue => RandomKeys.IsData(value) ? RandomKeys.Wrap(py, value) : value,
            _ => throw PyError.Value($"Invalid rng value: {py.Str(value)}"),
        };
    }

    private static PyObject? Find(Interpreter py, FlaxObject rngs, PyObject name) => rngs.Fields.Find(py, name) ?? rngs.Find(Default);

    private static bool IsSpecial(Interpreter py, string name) =>
        name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal)
        && FlaxContext.Of(py).Holds(RngRules.RefusesSpecialNames);

    private static PyRaise Missing(Interpreter py, PyType error, PyObject name) => PyError.Of(
        error,
        FlaxContext.Of(py).Holds(RngRules.LongMissingMessage)
            ? $"No RNG named {py.Repr(name)} or 'default' found in Rngs."
            : $"No RngStream named '{py.Str(name)}' found in Rngs.");

    // Streams that a filter takes are derived with its shape.
    private static PyObject Derive(
        Interpreter py, FlaxObject rngs, PyObject? shapes, Func<Interpreter, PyObject, PyObject?, PyObject> derive, bool forksOthers)
    {
        var choices = RngFunctions.Shapes(py, shapes);
        var derived = new List<(string Name, PyObject Stream)>();
        foreach (var (name, stream) in Streams(py, rngs).ToArray())
        {
            var found = choices.FindIndex(choice => choice.Predicate(py, PyTuple.Empty, stream));
            derived.Add((((PyStr)name).Value, found >= 0
                ? derive(py, stream, choices[found].Shape)
                : forksOthers ? derive(py, stream, null) : stream));
        }

        return py.Call(py.TypeOf(RngClasses.Rngs), new CallArguments(
            [.. derived.Select(static entry => entry.Stream)], [.. derived.Select(static entry => entry.Name)]));
    }
}
