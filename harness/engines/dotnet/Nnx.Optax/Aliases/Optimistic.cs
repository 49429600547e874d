using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Aliases;

/// <summary>Optimizers that are optimistic, noisy or go by signs.</summary>
internal static class Optimistic
{
    private const string Module = "optax._src.alias";

    public static void Define(ModuleBuilder module) => module
        .Optax("optimistic_gradient_descent", "learning_rate, alpha=1.0, beta=1.0", Module, static call =>
            Of(call, ScaleByOptimisticGradient.Make(call.Context, call[1], call[2])))
        .Optax("optimistic_adam",
            "learning_rate, optimism=None, b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, mu_dtype=None, *, nesterov=True", Module, OlderAdam)
        .Optax("optimistic_adam_v2",
            "learning_rate, *, alpha=1.0, beta=1.0, b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, mu_dtype=None, nesterov=True", Module,
            static call => Chain.Make(
                call.Context,
                ScaleByAdam.Make(call.Context, new(call[3], call[4], call[5], call[6], call.Dtype(7), call.Flag(8))),
                ScaleByOptimisticGradient.Make(call.Context, call[1], call[2]),
                ScaleByLearningRate.Make(call.Context, call[0])))
        .Optax("noisy_sgd", "learning_rate, eta=0.01, gamma=0.55, key=None, *, seed=None", Module, static call =>
            Of(call, AddNoise.Make(call.Context, call[1], call[2], call[3], call[4])))
        .Optax("sign_sgd", "learning_rate", Module, static call => Of(call, BlockScales.BySign(call.Context)))
        .Optax("signum", "learning_rate, beta=0.9, accumulator_dtype=None", Module, static call => Chain.Make(
            call.Context,
            ExponentialAverage.Make(call.Context, call[1], debias: false, call.Dtype(2)),
            BlockScales.BySign(call.Context),
            ScaleByLearningRate.Make(call.Context, call[0])))
        .Optax("polyak_sgd", "max_learning_rate=1.0, scaling=1.0, f_min=0.0, eps=0.0, variant='sps'", Module, static call => Chain.Make(
            call.Context,
            Sgd.Make(call.Context, call[1], call.Context.Term(Python.Objects.Primitives.PyNone.Value), false, Python.Objects.Primitives.PyNone.Value),
            ScaleByPolyak.Make(call.Context, call[2], call[0], call[3], call[4])));

    private static PyObject Of(OptaxArguments call, PyObject transformation) =>
        Chain.Make(call.Context, transformation, ScaleByLearningRate.Make(call.Context, call[0]));

    private static PyObject OlderAdam(OptaxArguments call)
    {
        var (cx, rate) = (call.Context, call[0]);
        if (cx.Holds(NoiseRules.TakesKeys))
        {
            var later = cx.Holds(NoiseRules.SeedsEndWith027) ? "optimistic_adam_v2" : "optimistic_adam_new";
            cx.Python.Warn(ExceptionTypes.DeprecationWarning, $"`optimistic_adam` is deprecated, please use `{later}` instead.");
            if (Interpreter.IsCallable(rate))
            {
                throw PyError.Value("This version of `optimistic_adam` does not support learning rate schedules but `optimistic_adam_v2` does.");
            }
        }

        return Chain.Make(
            cx,
            ScaleByAdam.Make(cx, new(call[2], call[3], call[4], call[5], call.Dtype(6), call.Flag(7))),
            ScaleByOptimisticGradient.Make(cx, rate, call[1].IsNone ? rate : call[1]),
            ScaleByLearningRate.Make(cx, cx.Number(1.0)));
    }
}
