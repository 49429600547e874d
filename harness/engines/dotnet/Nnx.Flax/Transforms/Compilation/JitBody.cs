using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>What <c>nnx.jit</c> lets JAX trace: merges the arguments, calls, and splits arguments and result again (<c>JitFn</c>).</summary>
internal static class JitBody
{
    private static readonly NativeClass Class = BodyFunction.Describe("JitFn", "flax.nnx.transforms.compilation");

    /// <summary>The callable to be traced.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="function">The program's callable.</param>
    /// <param name="settings">The options.</param>
    /// <param name="tag">The tag of the update context.</param>
    public static BodyFunction Of(FlaxContext flax, PyObject function, JitSettings settings, PyObject tag) => new(
        flax.Python,
        Class,
        function,
        [
            ("in_shardings", settings.InShardings),
            ("out_shardings", settings.OutShardings),
            ("kwarg_shardings", PyNone.Value),
            .. flax.Holds(TransformRules.JitTagIsWrapper) ? [("ctxtag", tag)] : Array.Empty<(string, PyObject)>(),
        ],
        attributesWin: !flax.Holds(TransformRules.JitBodyKeepsFields),
        (body, arguments) => Call(flax, body, arguments, body.Attributes.Find("ctxtag") is { } own && flax.Holds(TransformRules.JitTagIsWrapper) ? own : tag));

    /// <summary>Replaces one node by bare values, so that calls need not look at names; by states where they are sharded one by one.</summary>
    public static PyObject Split(FlaxContext flax, SplitContext split, PyObject? prefix, PyObject node)
    {
        if (prefix is StateSharding sharding)
        {
            var (byFilter, states) = split.Split(node, sharding.Filters);
            return new NodeStates(flax, byFilter, states, sharding);
        }

        if (!flax.Holds(TransformRules.JitTagIsWrapper))
        {
            var (plain, states) = split.Split(node, []);
            return new NodeStates(flax, plain, states);
        }

        var graph = split.Flatten(node, raw: true);
        return new NodeStates(flax, graph.Definition, [new PyList(graph.Leaves.Select(static leaf => leaf.Value))]);
    }

    /// <summary>Puts one node back.</summary>
    public static PyObject Merge(FlaxContext flax, MergeContext merge, PyObject leaf)
    {
        if (leaf is not NodeStates states)
        {
            throw PyError.Value($"Expected TreeNode, got {leaf.Type} at path ()");
        }

        return states.States is [PyList values] && flax.Holds(TransformRules.JitTagIsWrapper)
            ? merge.Unflatten(states.RequiredDefinition, values.Items)
            : merge.Merge(states.RequiredDefinition, states.States);
    }

    private static PyObject Call(FlaxContext flax, BodyFunction body, CallArguments pure, PyObject tag)
    {
        var passage = new Passage(flax, tag);
        var merged = (PyTuple)passage.MergeInside(Arguments.Both(pure), (merge, _, _, leaf) => Merge(flax, merge, leaf));
        var result = flax.Python.Call(body.Function, Arguments.Of(merged[0], merged[1]));
        var changed = (PyTuple)TreeExtraction.ClearOthers(flax, merged);
        return passage.Split(
            new PyTuple(changed[0], changed[1], result),
            new PyTuple(body.Field("in_shardings"), body.Field("kwarg_shardings"), body.Field("out_shardings")),
            (split, _, prefix, node) => Split(flax, split, prefix, node));
    }
}
