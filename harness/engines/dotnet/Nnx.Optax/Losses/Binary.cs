using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>Losses of yes and no.</summary>
internal static class Binary
{
    private const string Module = "optax.losses._classification";

    public static void Define(ModuleBuilder module) => module
        .Optax("sigmoid_binary_cross_entropy", "logits, labels", Module, static call => CrossEntropy(call.Context, call[0], call[1]))
        .Optax("hinge_loss", "predictor_outputs, targets", Module, static call =>
            call.Context.Numpy.Maximum(call.Context.Number(0), 1 - call[0] * call[1]))
        .Optax("sigmoid_focal_loss", "logits, labels, alpha=None, gamma=2.0", Module, static call => Focal(call));

    public static void DefineInner(ModuleBuilder module) => module
        .Optax("perceptron_loss", "predictor_outputs, targets", Module, static call => Perceptron(call))
        .Optax("sparsemax_loss", "logits, labels", Module, static call => call.Context.Numpy.Nn(
            "sparse_plus", call.Context.Numpy.Where(call[1], -call[0], call[0])));

    private static Term CrossEntropy(OptaxContext cx, Term logits, Term given)
    {
        new Checks(cx).Floating(logits);
        var labels = cx.Numpy.Call("astype", given, cx.Term(logits.Dtype));
        return -labels * cx.Numpy.Nn("log_sigmoid", logits) - (1.0 - labels) * cx.Numpy.Nn("log_sigmoid", -logits);
    }

    private static Term Perceptron(OptaxArguments call)
    {
        new Checks(call.Context).SameShape(call[0], call[1]);
        return call.Context.Numpy.Maximum(call.Context.Number(0), -call[0] * call[1]);
    }

    private static Term Focal(OptaxArguments call)
    {
        var (cx, logits, alpha, gamma) = (call.Context, call[0], call[2], call[3]);
        new Checks(cx).Floating(logits);
        var labels = cx.Numpy.Call("astype", call[1], cx.Term(logits.Dtype));
        var entropy = CrossEntropy(cx, logits, labels);
        if (cx.Holds(LossRules.FocalLossInLogs))
        {
            var loss = entropy * cx.Numpy.Exp(gamma * LogOfMissed(cx, logits, labels));
            return alpha.IsNone ? loss : (alpha * labels + (1.0 - alpha) * (1.0 - labels)) * loss;
        }

        alpha = alpha.IsNone ? cx.Number(-1) : alpha;
        var p = cx.Numpy.Nn("sigmoid", logits);
        var hit = p * labels + (1 - p) * (1 - labels);
        return Weighted(cx, alpha, labels, entropy * (1 - hit).Power(gamma));
    }

    private static Term LogOfMissed(OptaxContext cx, Term logits, Term labels)
    {
        var logs = Stack(cx, cx.Numpy.Nn("log_sigmoid", logits), cx.Numpy.Nn("log_sigmoid", -logits));
        return cx.Numpy.NnWith(["axis", "b"], "logsumexp", logs, PyInt.Of(-1), Stack(cx, 1 - labels, labels));
    }

    private static Term Weighted(OptaxContext cx, Term alpha, Term labels, Term loss)
    {
        Term Weigh(Term x) => (alpha * labels + (1 - alpha) * (1 - labels)) * x;
        return cx.Holds(LossRules.FocalLossByCond)
            ? cx.Numpy.Lax("cond", alpha >= 0.0,
                Closures.Of("<lambda>", "loss_arg", (_, a) => Weigh(cx.Term(a[0]))), Closures.Of("<lambda>", "loss_arg", (_, a) => a[0]), loss)
            : cx.Numpy.Where(alpha >= 0.0, Weigh(loss), loss);
    }

    private static Term Stack(OptaxContext cx, Term x, Term y) => cx.Numpy.With(["axis"], "stack", new PyList([x, y]), PyInt.Of(-1));
}
