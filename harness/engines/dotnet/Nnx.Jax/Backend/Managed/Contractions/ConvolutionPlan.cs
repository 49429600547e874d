using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Reductions;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Contractions;

/// <summary>
/// A convolution with its dimensions in order: input <c>[batch, spatial…, features]</c>, kernel <c>[out features, spatial…, in features]</c>. Each image's
/// patches become the rows of a matrix, so that the sums are one matrix product a group.
/// </summary>
internal sealed class ConvolutionPlan
{
    private readonly Shape _input;
    private readonly Shape _kernel;
    private readonly WindowAxis[] _axes;

    public ConvolutionPlan(Shape input, Shape kernel, Convolution convolution)
    {
        (_input, _kernel) = (input, kernel);
        _axes = [.. Enumerable.Range(0, convolution.Strides.Rank).Select(axis => new WindowAxis(
            kernel[axis], convolution.Strides[axis], convolution.PaddingLow[axis], convolution.PaddingHigh[axis],
            convolution.LhsDilation[axis], convolution.RhsDilation[axis]))];
        Output = Shape.Of(_axes.Select((axis, i) => axis.Count(input[i])));
    }

    /// <summary>Spatial sizes of the output.</summary>
    public Shape Output { get; }

    /// <summary>Places of the kernel.</summary>
    public int Places => (int)_kernel.Size;

    /// <summary>For each output position and kernel place, the linear spatial input position, or -1.</summary>
    public int[] InputPositions()
    {
        var positions = new int[Output.Size * Places];
        var strides = _input.Strides();
        var (output, place) = (new int[_axes.Length], new int[_axes.Length]);
        for (var i = 0; i < positions.Length; i++)
        {
            var position = 0;
            for (var axis = 0; axis < _axes.Length && position >= 0; axis++)
            {
                var element = _axes[axis].ElementAt(output[axis], place[axis], _input[axis]);
                position = element < 0 ? -1 : position + (element * strides[axis]);
            }

            positions[i] = position;
            if (Count(place, _kernel))
            {
                Count(output, Output);
            }
        }

        return positions;
    }

    // True when the counters have come round.
    private static bool Count(int[] counters, Shape sizes)
    {
        for (var axis = counters.Length - 1; axis >= 0; axis--)
        {
            if (++counters[axis] < sizes[axis])
            {
                return false;
            }

            counters[axis] = 0;
        }

        return true;
    }
}
