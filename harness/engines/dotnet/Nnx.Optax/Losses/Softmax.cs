using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>Cross entropies of softmax probabilities.</summary>
internal static class Softmax
{
    private const string Module = "optax.losses._classification";

    public static void Define(ModuleBuilder module) => module
        .Optax("softmax_cross_entropy", "logits, labels, axis=-1, where=None", Module, static call =>
            CrossEntropy(call.Context, call[0], call[1], call[2], call[3]))
        .Optax("safe_softmax_cross_entropy", "logits, labels", Module, static call => SafeCrossEntropy(call));

    public static void DefineInner(ModuleBuilder module) => module
        .Optax("poly_loss_cross_entropy", "logits, labels, epsilon=2.0, axis=-1, where=None", Module, static call => Poly(call));

    private static Term CrossEntropy(OptaxContext cx, Term logits, Term labels, Term axis, Term where)
    {
        new Checks(cx).Floating(logits);
        where = WithClasses(cx, logits, axis, where);
        var logs = cx.Numpy.Nn("log_softmax", logits, axis, where);
        return -cx.Numpy.SumWhere(labels * logs, axis, where);
    }

    /// <summary>A mask with the axis of classes.</summary>
    public static Term WithClasses(OptaxContext cx, Term logits, Term axis, Term where) =>
        !where.IsNone && cx.Holds(LossRules.MasksMayLackClasses) && !cx.Python.IsEqual(where.Attribute("ndim"), logits.Attribute("ndim"))
            ? cx.Numpy.ExpandDims(where, axis)
            : where;

    private static Term SafeCrossEntropy(OptaxArguments call)
    {
        var cx = call.Context;
        new Checks(cx).Floating(call[0]);
        return -cx.Numpy.Sum(WeightedLogSoftmax.Of(cx, call[0], call[1]), PyInt.Of(-1));
    }

    private static Term Poly(OptaxArguments call)
    {
        var (cx, logits, labels, axis, where) = (call.Context, call[0], call[1], call[3], call[4]);
        new Checks(cx).Floating(logits, labels);
        var p = cx.Numpy.NnWith(["axis", "where"], "softmax", logits, axis, where);
        var missed = cx.Numpy.SumWhere(labels * (1 - p), axis, where);
        return CrossEntropy(cx, logits, labels, axis, where) + call[2] * missed;
    }
}
