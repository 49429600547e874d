using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Modules;
using Nnx.Python.Errors;

namespace Nnx.Jax.Random;

/// <summary>Keys that a call of <c>jax.random</c> gives.</summary>
internal static class KeyReader
{
    /// <summary>A single key, typed.</summary>
    /// <param name="a">The arguments.</param>
    /// <param name="index">Which parameter.</param>
    /// <exception cref="PyRaise">TypeError or ValueError where the argument is no key, or more than one.</exception>
    public static JaxValue One(Arguments a, int index = 0)
    {
        var key = Any(a, index);
        return key.Rank == 0
            ? key
            : throw PyError.Value($"{a.Function} accepts a single key, but was given a key array of shape {key.Shape} != (). Use jax.vmap for batching.");
    }

    /// <summary>Keys of any shape, typed.</summary>
    public static JaxValue Any(Arguments a, int index = 0)
    {
        var given = Given(a, index);
        if (given.Dtype.Kind == DtypeKind.Key)
        {
            return given;
        }

        if (given.Dtype != Dtype.UInt32 || given.Rank < 1 || given.Shape[^1] != 2)
        {
            throw given.Dtype == Dtype.UInt32
                ? PyError.Type($"JAX encountered invalid PRNG key data: expected key_data.ndim >= 1 and trailing shape (2,); got key_data.shape={given.Shape}")
                : PyError.Type($"JAX encountered invalid PRNG key data: expected key_data.dtype = uint32; got dtype={given.Dtype.Name}");
        }

        return a.Context.Random.Typed(given);
    }

    /// <summary>The argument itself, as the program gave it.</summary>
    public static JaxValue Given(Arguments a, int index = 0) => a.Context.TryToValue(a[index])
        ?? throw PyError.Type($"unexpected PRNG key type {a[index].Type}");
}
