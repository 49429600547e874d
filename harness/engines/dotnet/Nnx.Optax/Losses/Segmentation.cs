using System.Globalization;
using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>Losses of overlap: <c>dice_loss</c> and its relatives.</summary>
internal static class Segmentation
{
    private const string Module = "optax.losses._segmentation";
    private static readonly PyInt Last = PyInt.Of(-1);

    public static void Define(ModuleBuilder module) => module
        .OptaxWhere(
            LossRules.SegmentationLosses, "dice_loss",
            "predictions, targets, *, class_weights=None, smooth=1.0, alpha=0.5, beta=0.5, apply_softmax=True, reduction='mean', ignore_background=False, axis=None",
            Module, static call => Dice(call.Context, call[0], call[1], new(
                call[2], call[3], call[4], call[5], call.Flag(6), call.Context.Python.Str(call[7]), call.Flag(8), call[9])))
        .OptaxWhere(
            LossRules.SegmentationLosses, "multiclass_generalized_dice_loss",
            "predictions, targets, *, smooth=1.0, apply_softmax=True, ignore_background=False", Module, static call => Generalized(call))
        .OptaxWhere(
            LossRules.SegmentationLosses, "binary_dice_loss", "predictions, targets, *, smooth=1.0, apply_sigmoid=True", Module,
            static call => OfTwo(call));

    private static Term Dice(OptaxContext cx, Term predictions, Term targets, DiceOptions options)
    {
        predictions = Rank(predictions) == Rank(targets) - 1 ? cx.Numpy.ExpandDims(predictions, Last) : predictions;
        targets = Rank(targets) == Rank(predictions) - 1 ? cx.Numpy.ExpandDims(targets, Last) : targets;
        new Checks(cx).SameShape(predictions, targets);
        var single = predictions.Attribute("shape").Item(Last).Is(1).IsTrue;
        if (!options.ApplySoftmax)
        {
            CheckDistributions(cx, cx.Numpy.Sum(predictions, Last));
        }

        var p = !options.ApplySoftmax ? predictions
            : single ? cx.Numpy.Nn("sigmoid", predictions)
            : cx.Numpy.NnWith(["axis"], "softmax", predictions, Last);
        PyObject axes = options.Axis.IsNone
            ? new PyTuple([.. Enumerable.Range(1, Math.Max(0, Rank(p) - 2)).Select(static PyObject (axis) => PyInt.Of(axis))])
            : options.Axis;
        var loss = 1.0 - Coefficient(cx, options, cx.Numpy.Sum(p * targets, axes), cx.Numpy.Sum(p, axes), cx.Numpy.Sum(targets, axes));
        loss = options.Weights.IsNone ? loss : loss * options.Weights;
        if (options.IgnoreBackground && !single)
        {
            loss = loss.Item(new PyTuple(PyEllipsis.Value, new Python.Objects.Sequences.PySlice(PyInt.Of(1), PyNone.Value, PyNone.Value)));
        }

        return options.Reduction switch
        {
            "mean" => cx.Numpy.Mean(loss, Last),
            "sum" => cx.Numpy.Sum(loss, Last),
            "none" => loss,
            var other => throw PyError.Value(cx.Holds(LossRules.DiceIsTversky)
                ? $"Unsupported reduction: {other}"
                : $"reduction must be 'mean', 'sum', or 'none', got {other}"),
        };

        int Rank(Term array) => (int)cx.Python.Length(array.Attribute("shape"));
    }

    private static Term Coefficient(OptaxContext cx, DiceOptions options, Term common, Term predicted, Term wanted) =>
        cx.Holds(LossRules.DiceIsTversky)
            ? (common + options.Smooth) / (common + options.Alpha * (predicted - common) + options.Beta * (wanted - common) + options.Smooth)
            : (2.0 * common + options.Smooth) / (predicted + wanted + options.Smooth);

    private static void CheckDistributions(OptaxContext cx, Term sums)
    {
        if (!cx.Numpy.With(["rtol"], "allclose", sums, new PyFloat(1.0), new PyFloat(1e-5)).IsTrue)
        {
            throw PyError.Value("When apply_softmax=False, predictions must be valid probability distributions that sum to 1 along the class axis. "
                + $"Found sum range: [{Shown(cx.Numpy.Min(sums))}, {Shown(cx.Numpy.Max(sums))}]");
        }

        string Shown(Term value) => ((PyFloat)value.Method("item").Value).Value.ToString("F6", CultureInfo.InvariantCulture);
    }

    private static Term Generalized(OptaxArguments call)
    {
        var (cx, targets) = (call.Context, call[1]);
        new Checks(cx).SameShape(call[0], targets);
        var rank = (int)cx.Python.Length(targets.Attribute("shape"));
        var frequencies = cx.Numpy.Sum(targets, new PyTuple([.. Enumerable.Range(0, rank - 1).Select(static PyObject (axis) => PyInt.Of(axis))]));
        var weights = 1.0 / (frequencies.Power(2) + 1e-7);
        weights = weights / cx.Numpy.Sum(weights) * cx.Number(cx.Python.Length(weights));
        return cx.Numpy.Mean(Dice(cx, call[0], targets, DiceOptions.Default(cx) with
        {
            Weights = weights,
            Smooth = call[2],
            ApplySoftmax = call.Flag(3),
            Reduction = "none",
            IgnoreBackground = call.Flag(4),
        }));
    }

    private static Term OfTwo(OptaxArguments call)
    {
        var (cx, predictions, targets) = (call.Context, call[0], call[1]);
        var sameRank = cx.Python.Length(predictions.Attribute("shape")) == cx.Python.Length(targets.Attribute("shape"));
        if (sameRank && !predictions.Attribute("shape").Item(Last).Is(1).IsTrue)
        {
            (predictions, targets) = (cx.Numpy.ExpandDims(predictions, Last), cx.Numpy.ExpandDims(targets, Last));
        }

        return Dice(cx, predictions, targets, DiceOptions.Default(cx) with { Smooth = call[2], ApplySoftmax = call.Flag(3) });
    }
}
