using Nnx.Optax.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>Log softmax times weights, 0 where the weight is 0 whatever the logarithm, with a derivative that stays finite there.</summary>
internal static class WeightedLogSoftmax
{
    private static readonly PyInt Last = PyInt.Of(-1);

    public static Term Of(OptaxContext cx, Term x, Term weights)
    {
        var function = cx.Functions.Call("jax", "custom_jvp", Closures.Of("weighted_logsoftmax", "x, weights", (_, a) =>
            Value(cx, cx.Term(a[0]), cx.Term(a[1]))));
        cx.Python.CallMethod(function, "defjvp", Closures.Of("_weighted_logsoftmax_jvp", "primals, tangents", (py, a) =>
            Jvp(cx, [.. py.Iterate(a[0])], [.. py.Iterate(a[1])])));
        return cx.Term(cx.Python.Call(function, x, weights));
    }

    private static Term Value(OptaxContext cx, Term x, Term weights)
    {
        var logs = LogSoftmax(cx, x);
        return cx.Numpy.Where(weights.IsNot(0.0), weights * logs, cx.Numpy.ZerosLike(logs));
    }

    private static PyTuple Jvp(OptaxContext cx, PyObject[] primals, PyObject[] tangents)
    {
        Term x = cx.Term(primals[0]), weights = cx.Term(primals[1]), dx = cx.Term(tangents[0]), dw = cx.Term(tangents[1]);
        var softmax = cx.Numpy.NnWith(["axis"], "softmax", x, Last);
        var tangent = weights * dx - weights * cx.Numpy.Sum(dx * softmax, Last, keepdims: true) + dw * LogSoftmax(cx, x);
        return new PyTuple(Value(cx, x, weights), tangent);
    }

    private static Term LogSoftmax(OptaxContext cx, Term x) => cx.Numpy.NnWith(["axis"], "log_softmax", x, Last);
}
