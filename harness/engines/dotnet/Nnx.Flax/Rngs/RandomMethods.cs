using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary>Samplers and initialisers as methods of streams, which draw the key themselves.</summary>
internal static class RandomMethods
{
    private const string Signature = "self, /, *args, **kwargs";

    private static readonly string[] Samplers =
    [
        "ball", "bernoulli", "beta", "binomial", "bits", "categorical", "cauchy", "chisquare", "choice", "dirichlet",
        "double_sided_maxwell", "exponential", "f", "gamma", "generalized_normal", "geometric", "gumbel", "laplace", "loggamma",
        "logistic", "lognormal", "maxwell", "multinomial", "multivariate_normal", "normal", "orthogonal", "pareto", "permutation",
        "poisson", "rademacher", "randint", "rayleigh", "t", "triangular", "truncated_normal", "uniform", "wald", "weibull_min",
    ];

    private static readonly string[] Initializers =
    [
        "delta_orthogonal", "glorot_normal", "glorot_uniform", "he_normal", "he_uniform", "kaiming_normal", "kaiming_uniform",
        "lecun_normal", "lecun_uniform", "variance_scaling", "xavier_normal", "xavier_uniform",
    ];

    /// <summary>Adds them to a class.</summary>
    /// <param name="members">The class.</param>
    /// <param name="source">The stream that an instance draws from.</param>
    public static void Define(ClassBuilder members, Func<Interpreter, PyObject, PyObject> source)
    {
        foreach (var name in Samplers)
        {
            members.Method(name, Signature, (py, a) =>
            {
                var key = py.Call(source(py, a[0]));
                return py.Call(RandomKeys.Function(py, name), Arguments(a, 1).Prepend(key));
            });
        }

        foreach (var name in Initializers)
        {
            members.Method(name, Signature, (py, a) =>
            {
                var self = a[0];
                var initialize = py.Call(py.GetAttribute(py.Import("jax.nn.initializers"), name), Arguments(a, 1));
                return new NativeFunction("rngs_keyless_initializer", "flax.nnx.rnglib", "*init_args, **init_kwargs", (run, inner) =>
                    run.Call(initialize, Arguments(inner, 0).Prepend(run.Call(source(run, self))))) { LooksLikeScript = true };
            });
        }
    }

    private static CallArguments Arguments(BoundArguments a, int rest)
    {
        var entries = a.Keywords(rest + 1).Entries.ToArray();
        return new([.. a.Rest(rest), .. entries.Select(static entry => entry.Value)], [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]);
    }
}
