using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Modules;
using Nnx.Jax.Random;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Initializers;

/// <summary>The module <c>jax.nn.initializers</c>. An initialiser is a function of key, shape and dtype.</summary>
internal static class InitializerModule
{
    private const string Signature = "key, shape, dtype=None, out_sharding=None";
    private const string Scaling = "in_axis=-2, out_axis=-1, batch_axis=(), dtype=None";

    // Standard deviation of a standard normal distribution cut at two deviations.
    private const double TruncatedDeviation = .87962566103423978;

    /// <summary>The module.</summary>
    public static NativeModule Module { get; } = Build();

    private delegate PyObject Fill(Arguments a, Shape shape, Dtype dtype);

    private static NativeModule Build()
    {
        var module = new ModuleBuilder("jax.nn.initializers");
        module
            .Jax("zeros", Signature, static a => a.Numpy.Zeros(a.Shape(1), Dtype(a, null)))
            .Jax("ones", Signature, static a => a.Numpy.Ones(a.Shape(1), Dtype(a, null)))
            .Jax("constant", "value, dtype=None", static a =>
            {
                var value = a.Array(0);
                return Make(a, 1, (inner, shape, dtype) => inner.Numpy.Full(shape, value, dtype));
            })
            .Jax("uniform", "scale=0.01, dtype=None", static a =>
            {
                var scale = a.Number(0);
                return Make(a, 1, (inner, shape, dtype) => inner.Numpy.Multiply(
                    inner.Context.Random.Uniform(KeyReader.One(inner), shape, dtype), scale));
            })
            .Jax("normal", "stddev=0.01, dtype=None", static a =>
            {
                var deviation = a.Number(0);
                return Make(a, 1, (inner, shape, dtype) => inner.Numpy.Multiply(
                    inner.Context.Random.Normal(KeyReader.One(inner), shape, dtype), deviation));
            })
            .Jax("truncated_normal", "stddev=0.01, dtype=None, lower=-2.0, upper=2.0", static a =>
            {
                var (deviation, lower, upper) = (a.Number(0), a.Number(2), a.Number(3));
                return Make(a, 1, (inner, shape, dtype) => inner.Numpy.Multiply(
                    Truncated(inner, shape, dtype, lower, upper), deviation));
            })
            .Jax("variance_scaling", "scale, mode, distribution, in_axis=-2, out_axis=-1, batch_axis=(), dtype=None", static a =>
                Scaled(a, a.Number(0), a.Text(1), a.Text(2), 3))
            .Jax("orthogonal", "scale=1.0, column_axis=-1, dtype=None", static a =>
            {
                var (scale, column) = (a.Number(0), a.Int(1));
                return Make(a, 2, (inner, shape, dtype) => Orthogonal(inner, shape, dtype, scale, column));
            });
        foreach (var (name, scale, mode) in new[] { ("glorot", 1.0, "fan_avg"), ("lecun", 1.0, "fan_in"), ("he", 2.0, "fan_in") })
        {
            module
                .Jax($"{name}_normal", Scaling, a => Scaled(a, scale, mode, "truncated_normal", 0))
                .Jax($"{name}_uniform", Scaling, a => Scaled(a, scale, mode, "uniform", 0));
        }

        foreach (var (name, scale, mode) in new[] { ("xavier", 1.0, "fan_avg"), ("kaiming", 2.0, "fan_in") })
        {
            module
                .Jax($"{name}_normal", Scaling, a => Scaled(a, scale, mode, "truncated_normal", 0))
                .Jax($"{name}_uniform", Scaling, a => Scaled(a, scale, mode, "uniform", 0));
        }

        return module.Build();
    }

    private static Dtype Dtype(Arguments a, Dtype? fallback) =>
        a.Dtype(2) is { } given ? a.Context.Canonical(given) : fallback ?? a.Numpy.Float;

    // The function that programs get; its dtype argument goes before the one that the factory was given.
    private static NativeFunction Make(Arguments a, int dtypeIndex, Fill fill)
    {
        Dtype? own = a.Dtype(dtypeIndex) is { } given ? a.Context.Canonical(given) : null;
        return new NativeFunction("init", "jax._src.nn.initializers", Signature, (py, bound) =>
        {
            var inner = new Arguments(JaxContext.Of(py), "init", bound);
            return fill(inner, inner.Shape(1), Dtype(inner, own));
        })
        {
            LooksLikeScript = true,
        };
    }

    private static JaxValue Truncated(Arguments a, Shape shape, Dtype dtype, double lower, double upper) => a.Context.Random.TruncatedNormal(
        KeyReader.One(a), a.Context.Lax.Scalar(lower, dtype), a.Context.Lax.Scalar(upper, dtype), shape, dtype);

    private static NativeFunction Scaled(Arguments a, double scale, string mode, string distribution, int first)
    {
        var (inAxis, outAxis, batchAxis) = (Axes(a, first), Axes(a, first + 1), Axes(a, first + 2));
        return Make(a, first + 3, (inner, shape, dtype) =>
        {
            var (fanIn, fanOut) = Fans(shape, inAxis, outAxis, batchAxis);
            var denominator = mode switch
            {
                "fan_in" => fanIn,
                "fan_out" => fanOut,
                "fan_avg" => (fanIn + fanOut) / 2,
                _ => throw PyError.Value($"invalid mode for variance scaling initializer: {mode}"),
            };
            var variance = scale / denominator;
            var random = inner.Context.Random;
            return distribution switch
            {
                "normal" => inner.Numpy.Multiply(random.Normal(KeyReader.One(inner), shape, dtype), Rounded(Math.Sqrt(variance), dtype)),
                "truncated_normal" => inner.Numpy.Multiply(
                    Truncated(inner, shape, dtype, -2, 2), Rounded(Rounded(Math.Sqrt(variance), dtype) / TruncatedDeviation, dtype)),
                "uniform" => inner.Numpy.Multiply(
                    random.Uniform(KeyReader.One(inner), shape, dtype, -1, 1), Rounded(Math.Sqrt(3 * variance), dtype)),
                _ => throw PyError.Value($"invalid distribution for variance scaling initializer: {distribution}"),
            };
        });
    }

    private static double Rounded(double value, Dtype dtype) => dtype == Dtypes.Dtype.Float64 ? value : (float)value;

    private static int[] Axes(Arguments a, int index) => a[index] is PyInt one ? [(int)one.Small] : [.. a.Context.Python.Iterate(a[index]).Select(static i => (int)((PyInt)i).Small)];

    private static (double In, double Out) Fans(Shape shape, int[] inAxis, int[] outAxis, int[] batchAxis)
    {
        if (shape.Rank <= 1)
        {
            throw PyError.Value("Can't compute input and output sizes of a "
                + $"{shape.Rank}-dimensional weights tensor. Must be at least 2D.");
        }

        var (inSize, outSize, batchSize) = (Size(inAxis), Size(outAxis), Size(batchAxis));
        var receptive = shape.Size / inSize / outSize / batchSize;
        return (inSize * receptive, outSize * receptive);

        double Size(int[] axes) => axes.Aggregate(1.0, (product, axis) => product * shape[axis < 0 ? axis + shape.Rank : axis]);
    }

    private static JaxValue Orthogonal(Arguments a, Shape shape, Dtype dtype, double scale, int columnAxis)
    {
        if (shape.Rank < 2)
        {
            throw PyError.Value("orthogonal initializer requires at least a 2D shape");
        }

        var lax = a.Context.Lax;
        var column = columnAxis < 0 ? columnAxis + shape.Rank : columnAxis;
        var columns = shape[column];
        var rows = (int)(shape.Size / columns);
        Shape matrix = columns > rows ? [columns, rows] : [rows, columns];
        var (q, r) = lax.Qr(a.Context.Random.Normal(KeyReader.One(a), matrix, dtype), fullMatrices: false);
        var signs = lax.Sign(a.Numpy.Sum(lax.Mul(r, a.Numpy.Eye(matrix[1], null, 0, dtype)), [0]));
        q = a.Numpy.Multiply(q, signs);
        if (columns > rows)
        {
            q = lax.Transpose(q, [1, 0]);
        }

        Shape others = [.. shape.Without(column), columns];
        return a.Numpy.Multiply(lax.MoveAxis(lax.Reshape(q, others), shape.Rank - 1, column), scale);
    }
}
