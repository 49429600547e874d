using System.Numerics;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Reductions of complex128.</summary>
internal static class ReducingComplex
{
    public static void Apply(Reduction reduction, ReadOnlySpan<Complex> source, AxisView view, Span<Complex> target)
    {
        if (reduction is not (Reduction.Sum or Reduction.Product))
        {
            throw new UnsupportedOperationException($"{reduction} of complex numbers");
        }

        var (outer, length, inner) = view;
        target.Fill(reduction == Reduction.Sum ? Complex.Zero : Complex.One);
        for (var o = 0; o < outer; o++)
        {
            for (var r = 0; r < length; r++)
            {
                for (var i = 0; i < inner; i++)
                {
                    ref var total = ref target[(o * inner) + i];
                    var value = source[(((o * length) + r) * inner) + i];
                    total = reduction == Reduction.Sum ? total + value : total * value;
                }
            }
        }
    }
}
