using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary><c>ranking_softmax_loss</c>.</summary>
internal static class Ranking
{
    private static readonly PyInt Last = PyInt.Of(-1);

    public static void Define(ModuleBuilder module) => module.Optax(
        "ranking_softmax_loss", "logits, labels, *, where=None, weights=None, reduce_fn=mean", "optax.losses._ranking", static call => Loss(call));

    private static Term Loss(OptaxArguments call)
    {
        var (cx, logits, where, weights) = (call.Context, call[0], call[2], call[3]);
        new Checks(cx).Floating(logits);
        var labels = call[1].AsType(logits.Dtype);
        if (!where.IsNone)
        {
            labels = cx.Numpy.Where(where, labels, cx.Numpy.ZerosLike(labels));
            logits = cx.Numpy.Where(where, logits, -cx.Numpy.OnesLike(logits) * cx.Number(double.PositiveInfinity));
        }

        if (!weights.IsNone)
        {
            labels *= weights;
        }

        var loss = -cx.Numpy.SumWhere(labels * cx.Numpy.NnWith(["axis"], "log_softmax", logits, Last), Last, where);
        var lists = where.IsNone ? where : cx.Numpy.With(["axis"], "any", where, Last);
        var mean = cx.Functions.Find("jax.numpy", "mean");
        return Reduce(cx, loss, lists, call.Bound.Optional(4) ?? mean, mean);
    }

    private static Term Reduce(OptaxContext cx, Term loss, Term where, PyObject reduce, PyObject mean)
    {
        if (reduce is PyNone)
        {
            return where.IsNone ? loss : cx.Numpy.Where(where, loss, cx.Number(0.0));
        }

        var output = cx.Term(cx.Python.Call(reduce, new Python.Calls.CallArguments([loss, where], ["where"])));
        if (!ReferenceEquals(reduce, mean))
        {
            return output;
        }

        var valid = cx.Numpy.Not(cx.Numpy.Call("any", cx.Numpy.IsNan(loss)));
        return cx.Numpy.Where(cx.Numpy.IsNan(output) & valid, cx.Number(0.0), output);
    }
}
