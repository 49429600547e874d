using Nnx.Jax.Arrays;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

/// <summary>Which batch dimensions the operands of <c>matmul</c> share, and where those of the product belong.</summary>
internal sealed class MatMulPlan
{
    // Places in the result, in the order in which the product has them.
    private readonly List<int> _shared = [];
    private readonly List<int> _left = [];
    private readonly List<int> _right = [];

    public MatMulPlan(Shape left, Shape right)
    {
        var (leftBatch, rightBatch) = (left.Rank < 2 ? [] : left[..^2], right.Rank < 2 ? [] : right[..^2]);
        var count = Math.Max(leftBatch.Rank, rightBatch.Rank);
        for (var place = 0; place < count; place++)
        {
            var (l, r) = (place - count + leftBatch.Rank, place - count + rightBatch.Rank);
            if (l < 0 || (r >= 0 && leftBatch[l] == 1))
            {
                if (l >= 0)
                {
                    LeftDropped.Add(l);
                }

                _right.Add(place);
            }
            else if (r < 0 || rightBatch[r] == 1)
            {
                if (r >= 0)
                {
                    RightDropped.Add(r);
                }

                _left.Add(place);
            }
            else if (leftBatch[l] == rightBatch[r])
            {
                LeftShared.Add(_shared.Count + _left.Count);
                RightShared.Add(_shared.Count + _right.Count);
                _shared.Add(place);
            }
            else
            {
                throw PyError.Value($"Incompatible shapes for matmul arguments: {left} and {right}");
            }
        }

        if (left.Rank > 1)
        {
            _left.Add(count);
        }

        if (right.Rank > 1)
        {
            _right.Add(count + 1);
        }
    }

    /// <summary>Dimensions of size 1 that the left operand goes without.</summary>
    public List<int> LeftDropped { get; } = [];

    /// <summary>Dimensions of size 1 that the right operand goes without.</summary>
    public List<int> RightDropped { get; } = [];

    /// <summary>Batch dimensions of the left operand that the right has too, counted without those dropped.</summary>
    public List<int> LeftShared { get; } = [];

    /// <summary>Batch dimensions of the right operand that the left has too, counted without those dropped.</summary>
    public List<int> RightShared { get; } = [];

    /// <summary>The order that brings the product's dimensions where they belong.</summary>
    public Shape Order
    {
        get
        {
            int[] places = [.. _shared, .. _left, .. _right];
            return Shape.Of(Enumerable.Range(0, places.Length).OrderBy(i => places[i]));
        }
    }
}
