using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration;

/// <summary>What <c>nnx.vmap</c> lets JAX map: merges the arguments, calls, and splits arguments and result by axis (<c>VmapFn</c>).</summary>
internal static class VmapBody
{
    /// <summary>The dataclass of <c>vmap</c>.</summary>
    public static NativeClass VmapFn { get; } = BodyFunction.Describe("VmapFn", "flax.nnx.transforms.iteration");

    /// <summary>The dataclass of <c>pmap</c>.</summary>
    public static NativeClass PmapFn { get; } = BodyFunction.Describe("PmapFn", "flax.nnx.transforms.iteration");

    /// <summary>The callable to be mapped.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="type">Its dataclass.</param>
    /// <param name="function">The program's callable.</param>
    /// <param name="settings">The options.</param>
    /// <param name="tag">The tag of the update context.</param>
    public static BodyFunction Of(FlaxContext flax, NativeClass type, PyObject function, VmapSettings settings, PyStr tag) => new(
        flax.Python,
        type,
        function,
        [("transform_metadata", settings.Metadata), ("in_axes", settings.InAxes), ("out_axes", settings.OutAxes)],
        attributesWin: true,
        (body, pure) => Call(flax, body, Arguments.Positional(pure), tag));

    /// <summary>Replaces one node by its states, divided as its axes are.</summary>
    public static PyObject Split(FlaxContext flax, SplitContext split, PyObject? prefix, PyObject node)
    {
        var (definition, states) = prefix is StateAxes axes ? split.Split(node, axes.Filters) : split.Split(node, []);
        return new NodeStates(flax, definition, states, prefix);
    }

    private static PyObject Call(FlaxContext flax, BodyFunction body, PyObject pure, PyStr tag)
    {
        var partition = new AxisMetadata(flax, body.Field("transform_metadata"));
        var passage = new Passage(flax, tag);
        var arguments = (PyTuple)passage.MergeInside(partition.Remove(pure));
        var result = flax.Python.Call(body.Function, new CallArguments([.. arguments], []));
        var changed = TreeExtraction.ClearOthers(flax, arguments);
        return partition.Add(passage.Split(
            new PyTuple(changed, result),
            new PyTuple(body.Field("in_axes"), body.Field("out_axes")),
            (split, _, prefix, node) => Split(flax, split, prefix, node)));
    }
}
