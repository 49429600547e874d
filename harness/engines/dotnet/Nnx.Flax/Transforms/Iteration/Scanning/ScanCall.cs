using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>One call of a scanned function.</summary>
/// <param name="flax">The run.</param>
/// <param name="settings">The options.</param>
/// <param name="step">The callable of one step.</param>
internal sealed class ScanCall(FlaxContext flax, ScanSettings settings, BodyFunction step)
{
    /// <summary>The tag of the update context.</summary>
    public static PyStr Tag { get; } = new("scan");

    /// <summary>Whether a value is a leaf of the arguments on their way through JAX.</summary>
    public static bool IsLeaf(PyObject value) => value is NodeStates or Broadcasted;

    /// <summary>Scans.</summary>
    /// <param name="arguments">The arguments by position.</param>
    public PyObject Run(PyTuple arguments)
    {
        if (settings.In.IsAll && arguments.Count != 1)
        {
            throw PyError.Value("When in_axes=Carry, the function must take exactly one argument, "
                + $"got {arguments.Count} arguments.");
        }

        var parts = new ScanParts();
        var pure = (PyTuple)new Passage(flax, Tag).Split(
            arguments, settings.InAxes, new ScanSplit(flax, parts, isStep: false).Split, mapsAll: true);
        var carry = new PyTuple(
            settings.In.Of(pure), ScanParts.Tree(parts.Carried), ScanParts.Tree(parts.Shared), ScanParts.Tree(parts.SharedArrays));
        var slices = settings.In.Without(pure);
        PyObject scanned = flax.Holds(TransformRules.ScanPassesDefinitionsBeside)
            ? new PyTuple(ScanParts.Tree(parts.Definitions), slices)
            : slices;
        return Finish((PyTuple)flax.Jax.Transforms.Scan(step, carry, scanned, settings.ForJax));
    }

    private PyObject Finish(PyTuple result)
    {
        var (carry, (definitions, slices, results)) = ((PyTuple)result[0], Three((PyTuple)result[1]));
        var pureCarry = carry[0];
        var parts = new ScanParts { Carried = ScanParts.Queue(carry[1]), Shared = ScanParts.Queue(carry[2]) };
        if (flax.Holds(TransformRules.ScanPassesDefinitionsBeside))
        {
            parts = new ScanParts { Carried = parts.Carried, Shared = parts.Shared, Definitions = ScanParts.Queue(definitions) };
        }
        else
        {
            var queue = ScanParts.Queue(definitions);
            var forgets = flax.Holds(TransformRules.ScanForgetsVariables);
            pureCarry = StateTrees.Map(flax, pureCarry, states =>
                states.Definition is { Root: not NodeRef } definition && !(definition.Root is VariableDef && forgets)
                    ? StateTrees.With(flax, states, (GraphDef)queue.Dequeue())
                    : states);
        }

        var arguments = settings.In.Exists ? settings.In.With((PyTuple)slices, pureCarry) : (PyTuple)slices;
        var merged = (PyTuple)new Passage(flax, Tag).Merge(
            new PyTuple(arguments, results), new PyTuple(settings.InAxes, settings.OutAxes), new ScanMerge(flax, parts).Finish, IsLeaf, isInner: false);
        var lastCarry = settings.In.Of((PyTuple)merged[0]);
        return settings.Out.IsAll ? lastCarry : settings.Out.Exists ? settings.Out.With((PyTuple)merged[1], lastCarry) : merged[1];
    }

    private static (PyObject First, PyObject Second, PyObject Third) Three(PyTuple items) => (items[0], items[1], items[2]);
}
