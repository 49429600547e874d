using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Contractions;

/// <summary>Batches convolutions: the batch becomes more batch, more features, or more groups.</summary>
internal static class ConvolutionBatching
{
    public static Batched Apply(LaxFunctions lax, JaxValue left, int? leftAt, JaxValue right, int? rightAt, ConvGeneralDilated.Parameters parameters)
    {
        var convolution = parameters.Convolution;
        var numbers = convolution.DimensionNumbers;
        return (leftAt, rightAt) switch
        {
            ({ } l, { } r) => Both(lax, left, l, right, r, parameters),
            ({ } l, null) => Left(lax, left, l, right, parameters),
            (null, { } r) when convolution is { FeatureGroupCount: 1, BatchGroupCount: 1 } => Split(
                lax, Convolve(lax, left, ConvolutionAxes.Fold(lax, right, r, numbers.RhsSpec[0]), convolution, parameters), numbers.OutSpec[1], right.Shape[r]),
            _ => RightInGroups(lax, left, right, rightAt!.Value, parameters),
        };
    }

    private static Batched Both(LaxFunctions lax, JaxValue left, int leftAt, JaxValue right, int rightAt, ConvGeneralDilated.Parameters parameters)
    {
        var (convolution, size) = (parameters.Convolution, left.Shape[leftAt]);
        var numbers = convolution.DimensionNumbers;
        var byBatch = convolution.BatchGroupCount > 1;
        var more = byBatch
            ? convolution with { BatchGroupCount = convolution.BatchGroupCount * size }
            : convolution with { FeatureGroupCount = convolution.FeatureGroupCount * size };
        var folded = ConvolutionAxes.Fold(lax, left, leftAt, numbers.LhsSpec[byBatch ? 0 : 1]);
        return Split(lax, Convolve(lax, folded, ConvolutionAxes.Fold(lax, right, rightAt, numbers.RhsSpec[0]), more, parameters), numbers.OutSpec[1], size);
    }

    private static Batched Left(LaxFunctions lax, JaxValue left, int at, JaxValue right, ConvGeneralDilated.Parameters parameters)
    {
        var (convolution, size) = (parameters.Convolution, left.Shape[at]);
        var (input, output) = (convolution.DimensionNumbers.LhsSpec[0], convolution.DimensionNumbers.OutSpec[0]);
        if (convolution.BatchGroupCount == 1)
        {
            return Split(lax, Convolve(lax, ConvolutionAxes.Fold(lax, left, at, input), right, convolution, parameters), output, size);
        }

        // Groups of the batch stay outermost.
        var grouped = ConvolutionAxes.Unfold(lax, left, input + (at <= input ? 1 : 0), convolution.BatchGroupCount);
        grouped = ConvolutionAxes.Fold(lax, grouped, at + (input < at ? 1 : 0), input + 1);
        grouped = ConvolutionAxes.Fold(lax, grouped, input, input);
        return Split(lax, Convolve(lax, grouped, right, convolution, parameters), output, size);
    }

    private static Batched RightInGroups(LaxFunctions lax, JaxValue left, JaxValue right, int at, ConvGeneralDilated.Parameters parameters)
    {
        var (convolution, size) = (parameters.Convolution, right.Shape[at]);
        var (input, output) = (convolution.DimensionNumbers.RhsSpec[0], convolution.DimensionNumbers.OutSpec[1]);
        var groups = Math.Max(convolution.FeatureGroupCount, convolution.BatchGroupCount);
        var grouped = ConvolutionAxes.Unfold(lax, right, input + (at <= input ? 1 : 0), groups);
        grouped = ConvolutionAxes.Fold(lax, grouped, at + (input < at ? 1 : 0), input + 1);
        grouped = ConvolutionAxes.Fold(lax, grouped, input, input);
        var made = Convolve(lax, left, grouped, convolution, parameters);
        made = ConvolutionAxes.Unfold(lax, made, output, groups);
        made = ConvolutionAxes.Unfold(lax, made, output + 1, size);
        return (ConvolutionAxes.Fold(lax, made, output, output + 1), output);
    }

    private static Batched Split(LaxFunctions lax, JaxValue made, int axis, int size) => (ConvolutionAxes.Unfold(lax, made, axis, size), axis);

    private static JaxValue Convolve(LaxFunctions lax, JaxValue left, JaxValue right, Convolution convolution, ConvGeneralDilated.Parameters parameters) =>
        lax.Convolve(left, right, convolution, parameters.Preferred);
}
