using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Representation;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>An <c>nnx.GraphState</c>: a state that brings its definition along.</summary>
/// <param name="type">Its class.</param>
/// <param name="definition">The definition.</param>
/// <param name="state">The state.</param>
internal sealed class GraphState(PyType type, GraphDef definition, FlaxState state) : PyInstance(type), IRepresentable
{
    /// <summary>The definition.</summary>
    public GraphDef Definition { get; } = definition;

    /// <summary>The state.</summary>
    public FlaxState State { get; } = state;

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) =>
        (new ReprHeader(Type.Name), [new ReprAttribute("_graphdef", Definition), new ReprAttribute("_state", State)]);
}
