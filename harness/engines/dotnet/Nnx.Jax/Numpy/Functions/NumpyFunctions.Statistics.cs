using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>average</c> with weights.</summary>
    /// <returns>The average and the sum of the weights.</returns>
    public (JaxValue Average, JaxValue Total) WeightedAverage(JaxValue x, JaxValue weights, int[]? axes, bool keepDims = false)
    {
        var v = PromoteInexact(x, weights);
        (x, weights) = (v[0], v[1]);
        if (x.Shape != weights.Shape)
        {
            if (weights.Rank != 1)
            {
                throw PyError.Value("1D weights expected when shapes of a and weights differ.");
            }

            if (axes is null)
            {
                throw PyError.Value("Axis must be specified when shapes of a and weights differ.");
            }

            var axis = axes.Length == 1
                ? Axes.Canonical(axes[0], x.Rank)
                : throw PyError.Value("Single axis expected when shapes of a and weights differ");
            if (weights.Shape[0] != x.Shape[axis])
            {
                throw PyError.Value("Length of weights not compatible with specified axis.");
            }

            weights = Lax.BroadcastTo(weights, [.. Enumerable.Range(0, x.Rank).Select(i => i == axis ? weights.Shape[0] : 1)], [axis]);
            weights = BroadcastTo(weights, x.Shape);
        }

        var total = Sum(weights, axes, keepDims);
        return (Divide(Sum(Multiply(x, weights), axes, keepDims), total), total);
    }
}
