using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Memory;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary><c>nextafter</c> of half types, which cannot be computed in a wider type.</summary>
internal static class HalfNeighbours
{
    public static NDArray NextAfter(Allocator allocator, NDArray left, NDArray right, Shape shape)
    {
        if (left.Dtype.IsComplex)
        {
            throw new UnsupportedOperationException("nextafter of complex numbers");
        }

        var result = allocator.New(left.Dtype, shape);
        var target = result.FillRaw<ushort>();
        var (leftStep, rightStep) = (left.Size == target.Length ? 1 : 0, right.Size == target.Length ? 1 : 0);
        for (var i = 0; i < target.Length; i++)
        {
            var (from, to) = (left.DoubleAt(i * leftStep), right.DoubleAt(i * rightStep));
            var (bits, towards) = (left.Raw<ushort>()[i * leftStep], right.Raw<ushort>()[i * rightStep]);
            target[i] = double.IsNaN(from) ? bits
                : double.IsNaN(to) || from == to ? towards
                : from == 0 ? (ushort)(to < 0 ? 0x8001 : 1)
                : from > 0 == to > from ? (ushort)(bits + 1) : (ushort)(bits - 1);
        }

        return result;
    }
}
