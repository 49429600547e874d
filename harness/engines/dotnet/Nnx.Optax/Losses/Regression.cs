using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>Losses of real values.</summary>
internal static class Regression
{
    private const string Module = "optax.losses._regression";
    private const string Similar = "predictions, targets, epsilon=0.0, axis=-1, where=None";

    public static void Define(ModuleBuilder module) => module
        .Optax("squared_error", "predictions, targets=None", Module, static call => SquaredError(call.Context, call[0], call[1]))
        .Optax("l2_loss", "predictions, targets=None", Module, static call => L2(call))
        .Optax("huber_loss", "predictions, targets=None, delta=1.0", Module, static call => Huber(call))
        .Optax("log_cosh", "predictions, targets=None", Module, static call => LogCosh(call))
        .Optax("cosine_similarity", Similar, Module, static call => CosineSimilarity(call.Context, call[0], call[1], call[2], call[3], call[4]))
        .Optax("cosine_distance", Similar, Module, static call => 1.0 - CosineSimilarity(call.Context, call[0], call[1], call[2], call[3], call[4]));

    public static Term CosineSimilarity(OptaxContext cx, Term predictions, Term targets, Term epsilon, PyObject axis, PyObject where)
    {
        new Checks(cx).Floating(predictions, targets);
        if (!cx.Holds(LossRules.CosineByClippedNorms))
        {
            return cx.Numpy.Sum(SafeUnit(cx, targets, epsilon) * SafeUnit(cx, predictions, epsilon), PyInt.Of(-1));
        }

        return cx.Numpy.SumWhere(Unit(predictions) * Unit(targets), axis, where);

        Term Unit(Term x)
        {
            var squares = cx.Numpy.With(["axis", "where", "keepdims"], "sum", cx.Numpy.Square(x), axis, where, PyBool.True);
            return x / cx.Numpy.Sqrt(squares.Method("clip", epsilon));
        }
    }

    private static Term SafeUnit(OptaxContext cx, Term x, Term epsilon) => x / SafeNumerics.SafeNorm(cx, x, epsilon, axis: PyInt.Of(-1), keepdims: true);

    private static Term SquaredError(OptaxContext cx, Term predictions, Term targets)
    {
        new Checks(cx).Floating(predictions);
        if (!targets.IsNone)
        {
            new Checks(cx).SameShape(predictions, targets);
        }

        return Errors(predictions, targets).Power(2);
    }

    private static Term L2(OptaxArguments call)
    {
        var cx = call.Context;
        var predictions = cx.Holds(LossRules.ChecksWithoutChex) ? cx.Numpy.AsArray(call[0]) : call[0];
        return 0.5 * SquaredError(cx, predictions, call[1]);
    }

    private static Term Huber(OptaxArguments call)
    {
        var (cx, delta) = (call.Context, call[2]);
        new Checks(cx).Floating(call[0]);
        var size = cx.Numpy.Abs(Errors(call[0], call[1]));
        var quadratic = cx.Numpy.Minimum(size, delta);
        return 0.5 * quadratic.Power(2) + delta * (size - quadratic);
    }

    private static Term LogCosh(OptaxArguments call)
    {
        var cx = call.Context;
        new Checks(cx).Floating(call[0]);
        var errors = Errors(call[0], call[1]);
        return cx.Numpy.Call("logaddexp", errors, -errors) - cx.Numpy.Log(cx.Number(2.0)).AsType(errors.Dtype);
    }

    private static Term Errors(Term predictions, Term targets) => targets.IsNone ? predictions : predictions - targets;
}
