using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>How a transform sees modules.</summary>
/// <param name="IsGraph">As graphs, which may share nodes; else as pytrees.</param>
/// <param name="HasUpdates">Whether every change of a module is written back; else only changes of Variables are.</param>
internal readonly record struct TransformMode(bool IsGraph, bool HasUpdates)
{
    /// <summary>Whether modules go through JAX as the pytrees that they are, or that their states are.</summary>
    public bool IsSimple => !(IsGraph && HasUpdates);

    /// <summary>The mode that the options of a transform ask for; the settings in force count where they are None.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="graph">The option <c>graph</c>; null where it was not given.</param>
    /// <param name="updates">The option <c>graph_updates</c>; null where it was not given.</param>
    public static TransformMode Of(FlaxContext flax, PyObject? graph, PyObject? updates) => new(
        graph is null or PyNone ? flax.Graph.GraphMode : flax.Python.IsTrue(graph),
        updates is null or PyNone ? flax.Graph.GraphUpdates : flax.Python.IsTrue(updates));
}
