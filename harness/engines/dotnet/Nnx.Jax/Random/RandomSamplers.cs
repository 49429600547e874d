using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Random;

/// <summary>The distributions of <c>jax.random</c>.</summary>
internal static class RandomSamplers
{
    public static void Add(ModuleBuilder module) => module
        .Jax("uniform", "key, shape=(), dtype=float, minval=0.0, maxval=1.0, *, out_sharding=None", static a =>
        {
            var dtype = Float(a, 2);
            return a.Context.Random.Uniform(KeyReader.One(a), a.Shape(1), dtype, As(a, 3, dtype), As(a, 4, dtype));
        })
        .Jax("normal", "key, shape=(), dtype=float, *, out_sharding=None", static a =>
            a.Context.Random.Normal(KeyReader.One(a), a.Shape(1), Float(a, 2)))
        .Jax("truncated_normal", "key, lower, upper, shape=None, dtype=float, *, out_sharding=None", static a =>
        {
            var dtype = Float(a, 4);
            var (lower, upper) = (As(a, 1, dtype), As(a, 2, dtype));
            return a.Context.Random.TruncatedNormal(KeyReader.One(a), lower, upper, ShapeOr(a, 3, lower, upper), dtype);
        })
        .Jax("gumbel", "key, shape=(), dtype=float, mode=None", static a => a.Context.Random.Gumbel(KeyReader.One(a), a.Shape(1), Float(a, 2)))
        .Jax("exponential", "key, shape=(), dtype=float", static a => a.Context.Random.Exponential(KeyReader.One(a), a.Shape(1), Float(a, 2)))
        .Jax("bernoulli", "key, p=0.5, shape=None, mode='low', *, out_sharding=None", static a =>
        {
            var probability = a.Numpy.PromoteInexact(a.Array(1))[0];
            return a.Context.Random.Bernoulli(KeyReader.One(a), probability, a.ShapeOrNull(2) ?? probability.Shape);
        })
        .Jax("randint", "key, shape, minval, maxval, dtype=int, *, out_sharding=None", RandInt)
        .Jax("permutation", "key, x, axis=0, independent=False, *, out_sharding=None", Permutation)
        .Jax("categorical", "key, logits, axis=-1, shape=None, replace=True, mode=None", Categorical);

    private static Dtype Float(Arguments a, int index)
    {
        var dtype = a.Dtype(index) is { } given ? a.Context.Canonical(given) : a.Numpy.Float;
        return dtype.Kind == DtypeKind.Float
            ? dtype
            : throw PyError.Value($"dtype argument to `{a.Function}` must be a float dtype, got {dtype.Name}");
    }

    private static JaxValue As(Arguments a, int index, Dtype dtype) => a.Context.Lax.Convert(a.Array(index), dtype);

    private static Shape ShapeOr(Arguments a, int index, params JaxValue[] values) =>
        a.ShapeOrNull(index) ?? Numpy.Functions.NumpyFunctions.BroadcastShapes([.. values.Select(static value => value.Shape)]);

    private static PyObject RandInt(Arguments a)
    {
        var dtype = a.Dtype(4) is { } given ? a.Context.Canonical(given) : a.Numpy.Int;
        if (!dtype.IsInteger)
        {
            throw PyError.Type($"randint only accepts integer dtypes, got {dtype.Name}");
        }

        return a.Context.Random.RandInt(KeyReader.One(a), a.Shape(1), dtype, As(a, 2, dtype), As(a, 3, dtype));
    }

    private static PyObject Permutation(Arguments a)
    {
        var random = a.Context.Random;
        var key = KeyReader.One(a);
        if (a[1] is PyInt count)
        {
            return random.Shuffle(key, a.Numpy.Arange((int)count.Small), 0);
        }

        var array = a.Array(1);
        if (array.Rank == 0)
        {
            return random.Shuffle(key, a.Numpy.Arange(a.Int(1)), 0);
        }

        var axis = a.Int(2) < 0 ? a.Int(2) + array.Rank : a.Int(2);
        if (array.Rank == 1 || a.Flag(3))
        {
            return random.Shuffle(key, array, axis);
        }

        var order = random.Shuffle(key, a.Numpy.Arange(array.Shape[axis]), 0);
        return a.Context.Python.CallMethod(array, "take", order, PyInt.Of(axis));
    }

    private static PyObject Categorical(Arguments a)
    {
        if (!a.Flag(4))
        {
            throw new UnsupportedConstructException("jax.random.categorical(replace=False)");
        }

        var logits = a.Numpy.PromoteInexact(a.Array(1))[0];
        var axis = a.Int(2) < 0 ? a.Int(2) + logits.Rank : a.Int(2);
        var batch = logits.Shape.Without(axis);
        var shape = a.ShapeOrNull(3) ?? batch;
        var extra = shape.Rank - batch.Rank;
        Shape full = [.. shape[..extra], .. logits.Shape];
        var noise = a.Context.Random.Gumbel(KeyReader.One(a), full, logits.Dtype);
        return a.Numpy.ArgMax(a.Numpy.Add(noise, logits), axis + extra);
    }
}
