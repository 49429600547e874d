using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Losses;

/// <summary>Divergences between distributions.</summary>
internal static class Divergences
{
    private const string Module = "optax.losses._classification";
    private const string Parameters = "log_predictions, targets, axis=-1, where=None";

    public static void Define(ModuleBuilder module) => module
        .Optax("kl_divergence", Parameters, Module, static call => KullbackLeibler(call))
        .Optax("convex_kl_divergence", Parameters, Module, static call => Generalized(call))
        .Optax("generalized_kl_divergence", Parameters, Module, static call => Generalized(call));

    public static void DefineInner(ModuleBuilder module) => module
        .Optax("kl_divergence_with_log_targets", "log_predictions, log_targets, axis=-1, where=None", Module, static call => WithLogs(call));

    private static Term KullbackLeibler(OptaxArguments call)
    {
        var (cx, predictions, targets) = (call.Context, call[0], call[1]);
        new Checks(cx).Floating(predictions, targets);
        var loss = targets * (cx.Numpy.Where(targets.Is(0), cx.Number(0), cx.Numpy.Log(targets)) - predictions);
        return cx.Numpy.SumWhere(loss, call[2], call[3]);
    }

    private static Term WithLogs(OptaxArguments call)
    {
        var (cx, predictions, targets) = (call.Context, call[0], call[1]);
        new Checks(cx).Floating(predictions, targets);
        return cx.Numpy.SumWhere(cx.Numpy.Exp(targets) * (targets - predictions), call[2], call[3]);
    }

    private static Term Generalized(OptaxArguments call) =>
        KullbackLeibler(call) + call.Context.Numpy.SumWhere(call.Context.Numpy.Exp(call[0]) - call[1], call[2], call[3]);
}
