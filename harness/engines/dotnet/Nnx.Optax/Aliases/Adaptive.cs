using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Aliases;

/// <summary>Optimizers that adapt step sizes: one transformation, weight decay where they have it, and a learning rate.</summary>
internal static class Adaptive
{
    private const string Module = "optax._src.alias";

    public static void Define(ModuleBuilder module) => module
        .Optax("adabelief", "learning_rate, b1=0.9, b2=0.999, eps=1e-16, eps_root=1e-16, *, nesterov=False", Module,
            static call => Of(call, ScaleByBelief.Make(call.Context, call[1], call[2], call[3], call[4], call.Flag(5))))
        .Optax("adadelta", "learning_rate=None, rho=0.9, eps=1e-06, weight_decay=0.0, weight_decay_mask=None", Module, Adadelta)
        .Optax("adagrad", "learning_rate, initial_accumulator_value=0.1, eps=1e-07", Module,
            static call => Of(call, ScaleByRss.Make(call.Context, call[1], call[2])))
        .Optax("adamax", "learning_rate, b1=0.9, b2=0.999, eps=1e-08", Module,
            static call => Of(call, ScaleByAdamax.Make(call.Context, call[1], call[2], call[3])))
        .Optax("adamaxw", "learning_rate, b1=0.9, b2=0.999, eps=1e-08, weight_decay=0.0001, mask=None", Module,
            static call => Decayed(call, ScaleByAdamax.Make(call.Context, call[1], call[2], call[3]), 4))
        .Optax("adan", "learning_rate, b1=0.98, b2=0.92, b3=0.99, eps=1e-08, eps_root=1e-08, weight_decay=0.0, mask=None", Module,
            static call => Decayed(call, ScaleByAdan.Make(call.Context, call[1], call[2], call[3], call[4], call[5]), 6))
        .Optax("amsgrad", "learning_rate, " + ScaleByAmsgrad.Parameters, Module,
            static call => Of(call, ScaleByAmsgrad.Make(
                call.Context, new(call[1], call[2], call[3], call[4], call.Dtype(5), false), call.Flag(6), call.Flag(7))))
        .Optax("lion", "learning_rate, b1=0.9, b2=0.99, mu_dtype=None, weight_decay=0.001, mask=None", Module,
            static call => Decayed(call, ScaleByLion.Make(call.Context, call[1], call[2], call.Dtype(3), "hard", call.Context.Number(1.0)), 4))
        .Optax("novograd", "learning_rate, b1=0.9, b2=0.25, eps=1e-06, eps_root=0.0, weight_decay=0.0", Module,
            static call => Of(call, ScaleByNovograd.Make(call.Context, new(call[1], call[2], call[3], call[4], PyNone.Value, false), call[5])))
        .Optax("radam", "learning_rate, b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, threshold=5.0, *, nesterov=False", Module,
            static call => Of(call, ScaleByRadam.Make(
                call.Context, new(call[1], call[2], call[3], call[4], PyNone.Value, call.Flag(6)), call[5])))
        .Optax("rprop", "learning_rate, eta_minus=0.5, eta_plus=1.2, min_step_size=1e-06, max_step_size=50.0", Module,
            static call => Chain.Make(
                call.Context, ScaleByRprop.Make(call.Context, call[0], call[1], call[2], call[3], call[4]),
                Scale.Make(call.Context, call.Context.Number(-1.0))))
        .Optax("sm3", "learning_rate, momentum=0.9", Module,
            static call => Chain.Make(
                call.Context,
                ScaleBySm3.Make(call.Context, call[1], call.Context.Number(1.0), call.Context.Number(1e-8)),
                Scale.Make(call.Context, -call[0])))
        .Optax("yogi", "learning_rate, b1=0.9, b2=0.999, eps=0.001", Module,
            static call => Of(call, ScaleByYogi.Make(
                call.Context, call[1], call[2], call[3], call.Context.Number(0.0), call.Context.Number(1e-6))));

    private static PyObject Of(OptaxArguments call, PyObject transformation) =>
        Chain.Make(call.Context, transformation, ScaleByLearningRate.Make(call.Context, call[0]));

    private static PyObject Decayed(OptaxArguments call, PyObject transformation, int decay) => Chain.Make(
        call.Context, transformation, AddDecayedWeights.Make(call.Context, call[decay], call[decay + 1]),
        ScaleByLearningRate.Make(call.Context, call[0]));

    private static PyObject Adadelta(OptaxArguments call) => Chain.Make(
        call.Context, AddDecayedWeights.Make(call.Context, call[3], call[4]), ScaleByAdadelta.Make(call.Context, call[1], call[2]),
        ScaleByLearningRate.Make(call.Context, call[0]));
}
