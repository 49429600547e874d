using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Nn;

/// <summary>The module <c>jax.nn</c>: activations and what goes with them.</summary>
internal static class NnModule
{
    private const double SeluAlpha = 1.6732632423543772848170429916717;
    private const double SeluScale = 1.0507009873554804934193349852946;

    /// <summary>The module.</summary>
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var module = new ModuleBuilder("jax.nn");
        module
            .Jax("identity", "x", static a => a.Array(0))
            .Jax("relu", "x", static a => a.Numpy.Maximum(a.Array(0), a.Numpy.Weak(0L)))
            .Jax("relu6", "x", static a => a.Numpy.Minimum(a.Numpy.Maximum(a.Array(0), a.Numpy.Weak(0L)), a.Numpy.Weak(6.0)))
            .Jax("sigmoid", "x", static a => a.Context.Lax.Logistic(Float(a)))
            .Jax("tanh", "x, /", static a => a.Context.Lax.Tanh(Float(a)))
            .Jax(["silu", "swish"], "x", static a => Silu(a.Numpy, a.Context, Float(a)))
            .Jax("softplus", "x", static a => Softplus(a, Float(a)))
            .Jax("log_sigmoid", "x", static a => a.Context.Lax.Neg(Softplus(a, a.Context.Lax.Neg(Float(a)))))
            .Jax("soft_sign", "x", static a => a.Numpy.Divide(Float(a), a.Numpy.Add(a.Context.Lax.Abs(Float(a)), 1)))
            .Jax("gelu", "x, approximate=True", static a => Gelu(a, Float(a), a.Flag(1)))
            .Jax("elu", "x, alpha=1.0", static a => Elu(a, Float(a), a.Array(1)))
            .Jax("celu", "x, alpha=1.0", static a => a.Numpy.Maximum(Float(a), a.Numpy.Multiply(
                a.Array(1), a.Context.Lax.Expm1(a.Numpy.Divide(a.Numpy.Minimum(Float(a), a.Numpy.Weak(0.0)), a.Array(1))))))
            .Jax("selu", "x", static a => a.Numpy.Multiply(Elu(a, Float(a), a.Numpy.Weak(SeluAlpha)), SeluScale))
            .Jax("leaky_relu", "x, negative_slope=0.01", static a => a.Numpy.Where(
                a.Numpy.GreaterEqual(a.Array(0), a.Numpy.Weak(0L)), a.Array(0), a.Numpy.Multiply(a.Array(0), a.Array(1))))
            .Jax("hard_tanh", "x", static a => a.Numpy.Minimum(a.Numpy.Maximum(a.Array(0), a.Numpy.Weak(-1.0)), a.Numpy.Weak(1.0)))
            .Jax("hard_sigmoid", "x", static a => HardSigmoid(a, Float(a)))
            .Jax(["hard_silu", "hard_swish"], "x", static a => a.Numpy.Multiply(Float(a), HardSigmoid(a, Float(a))))
            .Jax("softmax", "x, axis=-1, where=None, initial=None", static a => a.OrNull(2) is null
                ? Softmax(a, Float(a), a.Axes(1))
                : throw new Nnx.Python.Errors.UnsupportedConstructException("jax.nn.softmax(where=…)"))
            .Jax("log_softmax", "x, axis=-1, where=None, initial=None", static a => a.OrNull(2) is null
                ? LogSoftmax(a, Float(a), a.Axes(1))
                : throw new Nnx.Python.Errors.UnsupportedConstructException("jax.nn.log_softmax(where=…)"))
            .Jax("one_hot", "x, num_classes, *, dtype=None, axis=-1", OneHot);
        return module.Build();
    }

    private static JaxValue Float(Arguments a) => a.Numpy.PromoteInexact(a.Array(0))[0];

    private static JaxValue Silu(Numpy.Functions.NumpyFunctions numpy, JaxContext cx, JaxValue x) => numpy.Multiply(x, cx.Lax.Logistic(x));

    // log(exp(x) + exp(0)) without overflow.
    private static JaxValue Softplus(Arguments a, JaxValue x)
    {
        var lax = a.Context.Lax;
        return lax.Add(lax.Max(x, lax.ZerosLike(x)), lax.Log1p(lax.Exp(lax.Neg(lax.Abs(x)))));
    }

    private static JaxValue Gelu(Arguments a, JaxValue x, bool approximate)
    {
        var (numpy, lax) = (a.Numpy, a.Context.Lax);
        if (!approximate)
        {
            return numpy.Divide(numpy.Multiply(x, lax.Erfc(numpy.Divide(lax.Neg(x), Math.Sqrt(2)))), 2);
        }

        var cubic = numpy.Multiply(lax.IntegerPow(x, 3), 0.044715);
        var gate = numpy.Add(lax.Tanh(numpy.Multiply(numpy.Add(x, cubic), Math.Sqrt(2 / Math.PI))), 1);
        return numpy.Multiply(x, numpy.Multiply(gate, 0.5));
    }

    private static JaxValue Elu(Arguments a, JaxValue x, JaxValue alpha)
    {
        var numpy = a.Numpy;
        var positive = numpy.Greater(x, numpy.Weak(0L));
        var safe = numpy.Where(positive, numpy.Weak(0.0), x);
        return numpy.Where(positive, x, numpy.Multiply(alpha, a.Context.Lax.Expm1(safe)));
    }

    private static JaxValue HardSigmoid(Arguments a, JaxValue x)
    {
        var numpy = a.Numpy;
        return numpy.Divide(numpy.Minimum(numpy.Maximum(numpy.Add(x, 3), numpy.Weak(0.0)), numpy.Weak(6.0)), 6);
    }

    private static JaxValue Softmax(Arguments a, JaxValue x, int[]? axes)
    {
        var unnormalized = a.Context.Lax.Exp(Shifted(a, x, axes));
        return a.Numpy.Divide(unnormalized, a.Numpy.Sum(unnormalized, axes, keepDims: true));
    }

    private static JaxValue LogSoftmax(Arguments a, JaxValue x, int[]? axes)
    {
        var shifted = Shifted(a, x, axes);
        return a.Numpy.Subtract(shifted, a.Context.Lax.Log(a.Numpy.Sum(a.Context.Lax.Exp(shifted), axes, keepDims: true)));
    }

    private static JaxValue Shifted(Arguments a, JaxValue x, int[]? axes) =>
        a.Numpy.Subtract(x, a.Context.Lax.StopGradient(a.Numpy.Max(x, axes, keepDims: true)));

    private static PyObject OneHot(Arguments a)
    {
        var x = a.Array(0);
        var dtype = a.Dtype(2) is { } given ? a.Context.Canonical(given) : a.Numpy.Float;
        var classes = a.Int(1);
        var axis = a.Int(3) < 0 ? a.Int(3) + x.Rank + 1 : a.Int(3);
        var shape = Enumerable.Repeat(1, x.Rank + 1).ToArray();
        shape[axis] = classes;
        var all = a.Context.Lax.Reshape(a.Context.Lax.Iota(x.Dtype, [classes], 0), [.. shape]);
        return a.Numpy.AsType(a.Numpy.Equal(a.Context.Lax.ExpandDims(x, axis), all), dtype);
    }
}
