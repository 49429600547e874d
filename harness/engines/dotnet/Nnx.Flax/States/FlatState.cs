using Nnx.Flax.Graph;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>A <c>FlatState</c>: leaves with their paths.</summary>
/// <param name="type">Its class.</param>
/// <param name="items">The leaves.</param>
internal sealed class FlatState(PyType type, IReadOnlyList<FlatLeaf> items) : PyInstance(type), IRepresentable
{
    /// <summary>The leaves.</summary>
    public IReadOnlyList<FlatLeaf> Items { get; } = items;

    /// <summary>A flat state of this run.</summary>
    public static FlatState Of(FlaxContext flax, IReadOnlyList<FlatLeaf> items) => new(flax.Python.TypeOf(StateClasses.FlatState), items);

    /// <summary>A leaf as programs see it.</summary>
    public static PyTuple Pair(FlatLeaf leaf) => new(leaf.Path, leaf.Value);

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) => (
        new ReprHeader("FlatState") { Start = "([", End = "])", Separator = "" },
        Items.Select(static leaf => new ReprAttribute("", Pair(leaf))));
}
