using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.ControlFlow;

/// <summary><c>associative_scan</c> over flat values, by Blelloch's parallel prefix sum.</summary>
internal static class AssociativeScan
{
    /// <summary>Combines each element with all before it.</summary>
    /// <param name="lax">The functions of lax.</param>
    /// <param name="combine">An associative function of two lists of values.</param>
    /// <param name="elements">The values; all of one size along the axis.</param>
    /// <param name="axis">Not negative.</param>
    /// <param name="reverse">Whether from the end.</param>
    public static JaxValue[] Run(LaxFunctions lax, Func<JaxValue[], JaxValue[], JaxValue[]> combine, JaxValue[] elements, int axis, bool reverse)
    {
        var given = reverse ? Array.ConvertAll(elements, value => lax.Rev(value, axis)) : elements;
        var scanned = Scan(lax, combine, given, axis);
        return reverse ? Array.ConvertAll(scanned, value => lax.Rev(value, axis)) : scanned;
    }

    private static JaxValue[] Scan(LaxFunctions lax, Func<JaxValue[], JaxValue[], JaxValue[]> combine, JaxValue[] elements, int axis)
    {
        var count = elements[0].Shape[axis];
        if (count < 2)
        {
            return elements;
        }

        var reduced = combine(Every(elements, 0, count - 1, 2), Every(elements, 1, count, 2));
        var odd = Scan(lax, combine, reduced, axis);
        var before = count % 2 == 0 ? Every(odd, 0, odd[0].Shape[axis] - 1, 1) : odd;
        var even = combine(before, Every(elements, 2, count, 2));
        var result = new JaxValue[elements.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var first = lax.SliceInDim(elements[i], 0, 1, axis);
            result[i] = Interleave(lax, even[i].Shape[axis] > 0 ? lax.Concatenate(axis, first, even[i]) : first, odd[i], axis);
        }

        return result;

        JaxValue[] Every(JaxValue[] values, int start, int limit, int stride) =>
            Array.ConvertAll(values, value => lax.SliceInDim(value, Math.Min(start, value.Shape[axis]), limit, axis, stride));
    }

    private static JaxValue Interleave(LaxFunctions lax, JaxValue even, JaxValue odd, int axis)
    {
        var same = even.Shape[axis] == odd.Shape[axis];
        var left = lax.Pad(even, lax.Like(even, 0), Along(even.Rank, axis, new PaddingDimension(0, same ? 1 : 0, 1)));
        var right = lax.Pad(odd, lax.Like(odd, 0), Along(odd.Rank, axis, new PaddingDimension(1, same ? 0 : 1, 1)));
        return even.Dtype == Dtype.Bool ? lax.Or(left, right) : lax.Add(left, right);
    }

    private static PaddingDimension[] Along(int rank, int axis, PaddingDimension padding)
    {
        var all = new PaddingDimension[rank];
        all[axis] = padding;
        return all;
    }
}
