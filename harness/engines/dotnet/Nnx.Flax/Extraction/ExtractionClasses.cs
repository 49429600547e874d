using Nnx.Flax.Graph.Definitions;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Extraction;

/// <summary>The classes of <c>flax.nnx.extract</c>.</summary>
internal static class ExtractionClasses
{
    /// <summary><c>nnx.NodeStates</c>.</summary>
    public static NativeClass NodeStates { get; } = new("NodeStates", "flax.nnx.extract")
    {
        InstancesHaveAttributes = false,
        Define = static members => members
            .Property("graphdef", static (_, self) => ((NodeStates)self).RequiredDefinition)
            .Property("_graphdef", static (_, self) => ((NodeStates)self).Definition as PyObject ?? PyNone.Value)
            .Property("state", static (_, self) => ((NodeStates)self).State)
            .Property("states", static (_, self) => new PyTuple([.. ((NodeStates)self).States]))
            .Property("metadata", static (_, self) => ((NodeStates)self).Metadata)
            .ClassMethod("from_split", "cls, graphdef, state, /, *states, metadata=None", static (py, a) =>
                new NodeStates(FlaxContext.Of(py), a[1] as GraphDef, [a[2], .. a.Rest(3)], a[4]))
            .ClassMethod("from_states", "cls, state, /, *states", static (py, a) =>
                new NodeStates(FlaxContext.Of(py), null, [a[1], .. a.Rest(2)]))
            .ClassMethod("from_prefixes", "cls, prefixes, /, *, metadata=None", static (py, a) =>
                new NodeStates(FlaxContext.Of(py), null, py.Iterate(a[1]), a[2])),
    };
}
