using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Aliases;

/// <summary><c>adam</c>, <c>adamw</c>, <c>nadam</c> and <c>nadamw</c>.</summary>
internal static class Adam
{
    private const string Module = "optax._src.alias";
    private const string Plain = "learning_rate, b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, mu_dtype=None, *, nesterov=";
    private const string Decayed = "learning_rate, b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, mu_dtype=None, weight_decay=0.0001, mask=None, *, nesterov=";

    public static void Define(ModuleBuilder module) => module
        .Optax("adam", Plain + "False", Module, static call => Make(call.Context, call[0], Options(call, call.Flag(6))))
        .Optax("nadam", Plain + "True", Module, static call => Make(call.Context, call[0], Options(call, call.Flag(6))))
        .Optax("adamw", Decayed + "False", Module, MakeDecayed)
        .Optax("nadamw", Decayed + "True", Module, MakeDecayed);

    public static PyObject Make(OptaxContext cx, Term rate, AdamOptions options) =>
        Chain.Make(cx, ScaleByAdam.Make(cx, options), ScaleByLearningRate.Make(cx, rate));

    private static PyObject MakeDecayed(OptaxArguments call) => Chain.Make(
        call.Context,
        ScaleByAdam.Make(call.Context, Options(call, call.Flag(8))),
        AddDecayedWeights.Make(call.Context, call[6], call[7]),
        ScaleByLearningRate.Make(call.Context, call[0]));

    private static AdamOptions Options(OptaxArguments call, bool nesterov) =>
        new(call[1], call[2], call[3], call[4], call.Dtype(5), nesterov);
}
