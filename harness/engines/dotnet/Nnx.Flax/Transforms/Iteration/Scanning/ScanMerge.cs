using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>Puts arguments and results of a scan together: at the start of each step, and after the scan.</summary>
/// <param name="flax">The run.</param>
/// <param name="parts">What did not go through the scan as slices.</param>
internal sealed class ScanMerge(FlaxContext flax, ScanParts parts)
{
    /// <summary>Makes one leaf at the start of a step.</summary>
    public PyObject Start(MergeContext merge, PyTuple path, PyObject? prefix, PyObject leaf) => leaf switch
    {
        NodeStates states => merge.Merge(
            parts.Definition(states), [.. states.States, .. (PyTuple)parts.Carried.Dequeue(), .. (PyTuple)parts.Shared.Dequeue()]),
        Broadcasted => parts.SharedArrays.Dequeue(),
        _ => leaf,
    };

    /// <summary>Makes one leaf after the scan.</summary>
    /// <exception cref="PyRaise">ValueError where its axis does not fit.</exception>
    public PyObject Finish(MergeContext merge, PyTuple path, PyObject? prefix, PyObject leaf)
    {
        var axis = prefix ?? PyNone.Value;
        var isArgument = ((PyInt)((Jax.Trees.KeyEntry)path[0]).Key).Small == 0;
        var place = $" at {(isArgument ? "args" : "out")}{ScanAxes.Show(flax, path)}";
        if (leaf is NodeStates states)
        {
            var definition = parts.Definition(states);
            return merge.Merge(definition, States(states, axis, isArgument, place));
        }

        switch (axis)
        {
            case StateAxes:
                throw PyError.Value($"Cannot use StateAxes on non-graph nodes, found {flax.Python.Str(axis)}{place}");
            case PyInt to:
                return NodeKinds.IsArray(leaf)
                    ? ScanSplit.Move(flax, leaf, PyInt.Of(0), to)
                    : throw PyError.Value($"Expected an array, got {leaf.Type.Name}{place}");
            case PyNone:
                return leaf;
            case var other when CarryClass.Is(flax, other):
                return leaf;
            default:
                throw PyError.Value($"Invalid axes {flax.Python.Str(axis)}{place}");
        }
    }

    private List<PyObject> States(NodeStates states, PyObject axis, bool isArgument, string place)
    {
        var carried = isArgument ? ScanParts.Queue(parts.Carried.Dequeue()) : new();
        var shared = isArgument ? ScanParts.Queue(parts.Shared.Dequeue()) : new();
        var sliced = new Queue<PyObject>(states.States);
        var axes = axis is StateAxes several ? several.Values : new PyTuple(axis);
        var result = new List<PyObject>();
        foreach (var entry in axes)
        {
            result.Add(entry switch
            {
                PyInt to => ScanSplit.Move(flax, sliced.Dequeue(), PyInt.Of(0), to),
                PyNone => shared.Dequeue(),
                _ when CarryClass.Is(flax, entry) => carried.Dequeue(),
                _ => throw PyError.Value($"Invalid axes {flax.Python.Str(entry)}{place}"),
            });
        }

        return result;
    }
}
