using Nnx.Jax.Core;
using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>add_noise</c>: Gaussian noise that fades (Neelakantan et al., 2014).</summary>
internal static class AddNoise
{
    private const string Module = "optax.transforms._adding";

    public static NamedTupleShape State { get; } = new("AddNoiseState", Module, "count", "rng_key");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "add_noise", "eta, gamma, key=None, *, seed=None", Module, static call => Make(call.Context, call[0], call[1], call[2], call[3]));

    public static PyObject Make(OptaxContext cx, Term eta, Term gamma, Term key, Term seed)
    {
        var makeKey = KeyOf(cx, key, seed);
        return new Transformation(cx, "add_noise", Module).Make(
            _ => cx.New(State, cx.Numpy.Counter(), makeKey()),
            call =>
            {
                var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
                var deviation = cx.Numpy.Sqrt(eta / count.Power(gamma));
                PyObject[] keys = [.. cx.Python.Iterate(cx.Functions.Call("jax.random", "split", call.Field("rng_key")))];
                var noise = Trees.RandomTrees.Like(cx, keys[1], call.Updates, cx.Functions.Find("jax.random", "normal"));
                return new(cx.Math.AddScale(call.Updates, deviation, noise), cx.New(State, count, keys[0]));
            });
    }

    private static Func<PyObject> KeyOf(OptaxContext cx, Term key, Term seed)
    {
        if (!cx.Holds(NoiseRules.TakesKeys))
        {
            return () => cx.Functions.Call("jax.random", "PRNGKey", seed);
        }

        var end = cx.Holds(NoiseRules.SeedsEndWith027) ? "0.2.7" : "0.3.0";
        if (!seed.IsNone)
        {
            cx.Python.Warn(ExceptionTypes.DeprecationWarning, $"\"seed\" is deprecated and will be removed in optax {end}, use \"key\".");
            key = key.IsNone ? seed : throw PyError.Value("Only one of seed or key can be specified.");
        }

        if (key.IsNone)
        {
            cx.Python.Warn(ExceptionTypes.UserWarning, $"Specifying a key will be required in optax {end}.");
            key = cx.Number(0);
        }

        PyObject Canonical() => key.Value is JaxValue { Dtype.IsKey: true } ? key : cx.Functions.Call("jax.random", "key", key);
        if (cx.Holds(NoiseRules.KeysAreMadeAtInit))
        {
            return Canonical;
        }

        var made = Canonical();
        return () => made;
    }
}
