using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>Splits arguments and results of a scan by axis: before it, where slices come first, and at the end of each step.</summary>
/// <param name="flax">The run.</param>
/// <param name="parts">Takes what does not go through the scan as slices.</param>
/// <param name="isStep">Whether this is the end of a step.</param>
internal sealed class ScanSplit(FlaxContext flax, ScanParts parts, bool isStep)
{
    /// <summary>Replaces one leaf.</summary>
    /// <exception cref="PyRaise">ValueError where its axis does not fit.</exception>
    public PyObject Split(SplitContext split, PyTuple path, PyObject? prefix, PyObject leaf) => TreeExtraction.IsGraph(flax, leaf)
        ? Node(split, path, prefix ?? PyNone.Value, leaf)
        : Array(path, prefix ?? PyNone.Value, leaf);

    /// <summary>An array with an axis moved; for trees, all its leaves.</summary>
    public static PyObject Move(FlaxContext flax, PyObject tree, PyObject from, PyObject to) => flax.Python.IsEqual(from, to)
        ? tree
        : flax.Jax.Trees.Map(leaf => flax.Python.Call(flax.Python.GetAttribute(flax.Python.Import("jax.numpy"), "moveaxis"), leaf, from, to), tree);

    private NodeStates Node(SplitContext split, PyTuple path, PyObject axis, PyObject node)
    {
        var (definition, states) = axis is StateAxes byFilter ? split.Split(node, byFilter.Filters) : split.Split(node, []);
        var axes = axis is StateAxes several ? several.Values : new PyTuple(axis);
        var (sliced, carried, shared) = (new List<PyObject>(), new List<PyObject>(), new List<PyObject>());
        for (var i = 0; i < states.Length; i++)
        {
            switch (axes[i])
            {
                case PyNone:
                    shared.Add(states[i]);
                    break;
                case PyInt from:
                    sliced.Add(isStep ? states[i] : Move(flax, states[i], from, PyInt.Of(0)));
                    break;
                case var other when CarryClass.Is(flax, other):
                    carried.Add(states[i]);
                    break;
                case var other:
                    var filter = axis is StateAxes named ? $" for filter {flax.Python.Str(named.Filters[i])}" : "";
                    throw PyError.Value($"Invalid axes {flax.Python.Str(other)}{filter}{Place(path)}");
            }
        }

        if (sliced.Count == 0)
        {
            sliced.Add(FlaxState.Of(flax, new PyDict()));
        }

        if (IsArgument(path))
        {
            parts.Carried.Enqueue(new PyTuple([.. carried]));
            parts.Shared.Enqueue(new PyTuple([.. shared]));
        }

        return new NodeStates(flax, PassBeside(definition), sliced, axis);
    }

    private GraphDef? PassBeside(GraphDef definition)
    {
        if (!flax.Holds(TransformRules.ScanPassesDefinitionsBeside))
        {
            return definition;
        }

        parts.Definitions.Enqueue(definition);
        return null;
    }

    private PyObject Array(PyTuple path, PyObject axis, PyObject leaf)
    {
        switch (axis)
        {
            case StateAxes:
                var at = isStep ? $" at {Side(path)}" : " args";
                throw PyError.Value($"Cannot use StateAxes on non-graph nodes, found {flax.Python.Str(axis)}{at}{ScanAxes.Show(flax, path)}");
            case PyNone:
                if (!isStep)
                {
                    parts.SharedArrays.Enqueue(leaf);
                }

                return new Broadcasted(flax.Python.TypeOf(Broadcasted.Class));
            case PyInt when isStep:
                return leaf;
            case PyInt from:
                return NodeKinds.IsArray(leaf)
                    ? Move(flax, leaf, from, PyInt.Of(0))
                    : throw PyError.Value($"Expected an array, got {leaf.Type.Name} args{ScanAxes.Show(flax, path)}");
            case var other when CarryClass.Is(flax, other):
                return leaf;
            default:
                throw PyError.Value($"Invalid axes {flax.Python.Str(axis)}{Place(path)}");
        }
    }

    private bool IsArgument(PyTuple path) => !isStep || ((PyInt)((Jax.Trees.KeyEntry)path[0]).Key).Small == 0;

    private string Side(PyTuple path) => IsArgument(path) ? "args" : "out";

    private string Place(PyTuple path) => $"{(isStep ? $" at {Side(path)}" : " args")}{ScanAxes.Show(flax, path)}";
}
