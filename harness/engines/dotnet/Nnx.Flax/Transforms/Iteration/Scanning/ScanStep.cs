using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>One step of a scan, as JAX traces it: merges slices and carry, calls, and splits them again (<c>ScanFn</c>).</summary>
/// <param name="flax">The run.</param>
/// <param name="settings">The options.</param>
internal sealed class ScanStep(FlaxContext flax, ScanSettings settings)
{
    private static readonly NativeClass Class = BodyFunction.Describe("ScanFn", "flax.nnx.transforms.iteration");

    /// <summary>The callable of one step.</summary>
    /// <param name="function">The program's callable.</param>
    public BodyFunction Of(PyObject function) => new(
        flax.Python,
        Class,
        function,
        [
            ("input_carry_argnum", Show(settings.In)),
            ("output_carry_argnum", Show(settings.Out)),
            ("in_axes", settings.InAxes),
            ("out_axes", settings.OutAxes),
            ("transform_metadata", settings.Metadata),
        ],
        attributesWin: true,
        (body, arguments) => Run(body, (PyTuple)arguments.Values[0], arguments.Values[1]));

    private PyTuple Run(BodyFunction body, PyTuple carry, PyObject scanned)
    {
        var beside = flax.Holds(TransformRules.ScanPassesDefinitionsBeside);
        var slices = beside ? (PyTuple)((PyTuple)scanned)[1] : (PyTuple)scanned;
        var partition = new AxisMetadata(flax, body.Field("transform_metadata"));
        var pure = settings.In.Exists ? settings.In.With(slices, carry[0]) : slices;
        var merge = new ScanMerge(flax, new ScanParts
        {
            Carried = ScanParts.Queue(carry[1]),
            Shared = ScanParts.Queue(carry[2]),
            SharedArrays = ScanParts.Queue(carry[3]),
            Definitions = beside ? ScanParts.Queue(((PyTuple)scanned)[0]) : new(),
        });
        var arguments = (PyTuple)new Passage(flax, ScanCall.Tag).Merge(
            partition.Remove(pure), body.Field("in_axes"), merge.Start, ScanCall.IsLeaf, isInner: true);
        var result = flax.Python.Call(body.Function, new CallArguments([.. arguments], []));
        return Split(body, partition, arguments, result, carry);
    }

    private PyTuple Split(BodyFunction body, AxisMetadata partition, PyTuple arguments, PyObject result, PyTuple carry)
    {
        var (next, results) = TakeCarry(result);
        CarryReferences.Check(flax, settings.In.Of(arguments), next);
        var changed = (PyTuple)TreeExtraction.ClearOthers(flax, arguments);
        var parts = new ScanParts();
        var pure = (PyTuple)partition.Add(new Passage(flax, ScanCall.Tag).Split(
            new PyTuple(settings.In.Exists ? settings.In.With(changed, next) : changed, results),
            new PyTuple(body.Field("in_axes"), body.Field("out_axes")),
            new ScanSplit(flax, parts, isStep: true).Split,
            mapsAll: true));
        var pureArguments = (PyTuple)pure[0];
        var pureCarry = TakeDefinitions(settings.In.Of(pureArguments), parts);
        return new PyTuple(
            new PyTuple(pureCarry, ScanParts.Tree(parts.Carried), carry[2], carry[3]),
            new PyTuple(ScanParts.Tree(parts.Definitions), settings.In.Without(pureArguments), pure[1]));
    }

    private (PyObject Carry, PyObject Results) TakeCarry(PyObject result)
    {
        if (settings.Out.IsAll)
        {
            return (result, PyNone.Value);
        }

        if (!settings.Out.Exists)
        {
            return (PyNone.Value, result);
        }

        return result is PyTuple several
            ? (settings.Out.Of(several), settings.Out.With(several, PyNone.Value))
            : throw PyError.Assertion("");
    }

    // The carry has to look the same before and after a step; outer numbers would tell.
    private PyObject TakeDefinitions(PyObject carry, ScanParts parts) => flax.Holds(TransformRules.ScanPassesDefinitionsBeside)
        ? carry
        : StateTrees.Map(flax, carry, states =>
        {
            if (states.Definition is not { } definition || definition.Root is NodeRef)
            {
                return states;
            }

            parts.Definitions.Enqueue(definition);
            return StateTrees.With(flax, states, StateTrees.Unnumbered(definition));
        });

    private static PyObject Show(CarryPlace place) =>
        place.IsAll ? new PyStr("all") : place.Position is { } at ? PyInt.Of(at) : PyNone.Value;
}
