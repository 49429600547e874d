using Nnx.Flax.Objects;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>An <c>nnx.Dict</c>: keys are the names of its attributes.</summary>
internal sealed class DictObject : FlaxObject
{
    /// <summary>An empty mapping.</summary>
    public DictObject(PyType type)
        : base(type)
    {
    }

    /// <summary>Keys and values, in the order in which they were set.</summary>
    public IEnumerable<KeyValuePair<PyObject, PyObject>> Items(FlaxContext flax) => Fields.Entries.Where(entry =>
        entry.Key is not PyStr { Value: var name } || !name.StartsWith(ObjectNames.Prefix(flax), StringComparison.Ordinal));

    /// <inheritdoc/>
    public override (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py)
    {
        var flax = FlaxContext.Of(py);
        return flax.Holds(ModuleRules.DictIsMutableMapping)
            ? (new ReprHeader(Type.Name) { Start = "({", End = "})", Separator = ": " },
                Items(flax).Select(entry => new ReprAttribute(Representer.ShowKey(py, entry.Key), entry.Value)))
            : base.Represent(py);
    }
}
