using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Contractions;

/// <summary>Cotangents of a convolution's operands; each is a convolution again.</summary>
internal static class ConvolutionTransposition
{
    public static JaxValue Left(LaxFunctions lax, JaxValue cotangent, Aval left, JaxValue right, Convolution convolution)
    {
        var (lhs, rhs, result) = Specs(convolution);
        var groups = Math.Max(convolution.FeatureGroupCount, convolution.BatchGroupCount);
        if (groups > 1)
        {
            right = ConvolutionAxes.Unfold(lax, right, rhs[0], groups);
            right = ConvolutionAxes.Fold(lax, right, rhs[0], rhs[1]);
        }

        var (low, high) = (new int[lhs.Rank - 2], new int[lhs.Rank - 2]);
        for (var i = 0; i < low.Length; i++)
        {
            var (input, window, output) = Dilated(left.Shape, right.Shape, cotangent.Shape, convolution, i);
            low[i] = window - convolution.PaddingLow[i] - 1;
            high[i] = input + window - 1 - output - low[i];
        }

        var back = new Convolution(
            convolution.LhsDilation, Shape.Create(low), Shape.Create(high), convolution.Strides, convolution.RhsDilation,
            new ConvolutionDimensionNumbers(result, ConvolutionAxes.Swap(rhs), lhs), groups, 1);
        var made = lax.Convolve(cotangent, lax.Rev(right, [.. rhs[2..]]), back, left.Dtype);
        if (convolution.BatchGroupCount > 1)
        {
            made = ConvolutionAxes.Unfold(lax, made, lhs[1], convolution.BatchGroupCount);
            made = ConvolutionAxes.Fold(lax, made, lhs[1], lhs[0]);
        }

        return made;
    }

    public static JaxValue Right(LaxFunctions lax, JaxValue cotangent, JaxValue left, Aval right, Convolution convolution)
    {
        var (lhs, rhs, result) = Specs(convolution);
        var high = new int[lhs.Rank - 2];
        for (var i = 0; i < high.Length; i++)
        {
            var (input, window, output) = Dilated(left.Shape, right.Shape, cotangent.Shape, convolution, i);
            high[i] = output - input + window - convolution.PaddingLow[i] - 1;
        }

        var back = new Convolution(
            convolution.RhsDilation, convolution.PaddingLow, Shape.Create(high), convolution.LhsDilation, convolution.Strides,
            new ConvolutionDimensionNumbers(ConvolutionAxes.Swap(lhs), ConvolutionAxes.Swap(result), ConvolutionAxes.Swap(rhs)),
            convolution.BatchGroupCount, convolution.FeatureGroupCount);
        return lax.Convolve(left, cotangent, back, right.Dtype);
    }

    private static (Shape Lhs, Shape Rhs, Shape Out) Specs(Convolution convolution) =>
        (convolution.DimensionNumbers.LhsSpec, convolution.DimensionNumbers.RhsSpec, convolution.DimensionNumbers.OutSpec);

    private static (int Input, int Window, int Output) Dilated(Shape left, Shape right, Shape result, Convolution convolution, int i)
    {
        var (lhs, rhs, spec) = Specs(convolution);
        return (
            ConvolutionShapes.Dilate(left[lhs[i + 2]], convolution.LhsDilation[i]),
            ConvolutionShapes.Dilate(right[rhs[i + 2]], convolution.RhsDilation[i]),
            ConvolutionShapes.Dilate(result[spec[i + 2]], convolution.Strides[i]));
    }
}
