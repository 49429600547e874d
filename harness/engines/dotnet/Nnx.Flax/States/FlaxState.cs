using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>An <c>nnx.State</c>: leaves and mappings of leaves by key.</summary>
/// <param name="type">Its class.</param>
/// <param name="mapping">The entries; shared with who made the state.</param>
internal sealed class FlaxState(PyType type, PyDict mapping) : PyInstance(type), IRepresentable
{
    /// <summary>The entries, nested mappings as they are kept.</summary>
    public PyDict Mapping { get; set; } = mapping;

    /// <summary>A state of this run.</summary>
    public static FlaxState Of(FlaxContext flax, PyDict mapping) => new(flax.Python.TypeOf(StateClasses.State), mapping);

    /// <summary>The entry of a key, nested mappings as states; null where there is none.</summary>
    /// <exception cref="PyRaise">ValueError for nested mappings that are no dicts, in releases that take any for a state.</exception>
    public PyObject? Find(Interpreter py, PyObject key) => Mapping.Find(py, key) is { } value ? Wrap(py, value) : null;

    /// <summary>Sets an entry; a state is kept as its entries.</summary>
    public void Set(Interpreter py, PyObject key, PyObject value) => Mapping.Store(py, key, value is FlaxState state ? state.Mapping : value);

    /// <summary>Keys and values, nested mappings as states.</summary>
    public IEnumerable<KeyValuePair<PyObject, PyObject>> Items(Interpreter py) =>
        Mapping.Entries.Select(entry => new KeyValuePair<PyObject, PyObject>(entry.Key, Wrap(py, entry.Value)));

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) =>
        (new ReprHeader(Type.Name) { Start = "({", End = "})", Separator = ": " }, Shown(py));

    private IEnumerable<ReprAttribute> Shown(Interpreter py) => Items(py).Select(entry =>
        new ReprAttribute(py.Repr(entry.Key), entry.Value is FlaxState nested ? new Nested(nested) : entry.Value));

    private PyObject Wrap(Interpreter py, PyObject value)
    {
        if (value is PyDict dict)
        {
            return new FlaxState(Type, dict);
        }

        return value is FlaxState && !FlaxContext.Of(py).Holds(StateRules.NestsDictsOnly)
            ? throw PyError.Value($"Expected a dictionary when `_copy=False`, got {value.Type} instead.")
            : value;
    }

    // Inside another state only the braces are shown.
    private sealed class Nested(FlaxState state) : PyObject, IRepresentable
    {
        public override PyType Type => BuiltinTypes.Object;

        public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) =>
            (new ReprHeader("") { Start = "{", End = "}", Separator = ": " }, state.Shown(py));
    }
}
