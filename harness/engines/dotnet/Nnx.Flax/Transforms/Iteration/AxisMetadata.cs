using Nnx.Flax.Extraction;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration;

/// <summary>Names of axes that a transform adds to and takes from the metadata of partitioned Variables.</summary>
/// <param name="flax">The run.</param>
/// <param name="metadata">The option <c>transform_metadata</c>.</param>
internal sealed class AxisMetadata(FlaxContext flax, PyObject metadata)
{
    private const string PartitionName = "partition_name";

    private bool IsGiven => flax.Python.Contains(metadata, new PyStr(PartitionName));

    /// <summary>The states within the transform: one axis less.</summary>
    public PyObject Remove(PyObject tree) => Apply(tree, "remove_axis");

    /// <summary>The states outside: with the axis.</summary>
    public PyObject Add(PyObject tree) => Apply(tree, "add_axis");

    private PyObject Apply(PyObject tree, string function)
    {
        if (!IsGiven)
        {
            return tree;
        }

        var apply = flax.Python.GetAttribute(flax.Python.Import("flax.nnx.spmd"), function);
        return StateTrees.Map(flax, tree, states => states.Metadata switch
        {
            PyInt axis => With(states, [flax.Python.Call(apply, states.State, axis, metadata)]),
            StateAxes axes => With(states, states.States.Zip(axes.Values, (state, axis) =>
                axis is PyInt ? flax.Python.Call(apply, state, axis, metadata) : state)),
            _ => states,
        });

        NodeStates With(NodeStates states, IEnumerable<PyObject> others) => new(flax, states.Definition, others, states.Metadata);
    }
}
