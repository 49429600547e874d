using System.Globalization;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Contractions;

/// <summary>How jaxprs show convolutions.</summary>
internal static class ConvolutionText
{
    public static IEnumerable<(string Name, object Value)> Fields(Convolution convolution, Dtype? preferred)
    {
        var numbers = convolution.DimensionNumbers;
        var padding = string.Join(", ", convolution.PaddingLow.Zip(convolution.PaddingHigh, static (low, high) => $"({low}, {high})"));
        return
        [
            ("batch_group_count", convolution.BatchGroupCount.ToString(CultureInfo.InvariantCulture)),
            ("dimension_numbers", $"ConvDimensionNumbers(lhs_spec={numbers.LhsSpec}, rhs_spec={numbers.RhsSpec}, out_spec={numbers.OutSpec})"),
            ("feature_group_count", convolution.FeatureGroupCount.ToString(CultureInfo.InvariantCulture)),
            ("lhs_dilation", convolution.LhsDilation.ToString()),
            ("padding", convolution.PaddingLow.Rank == 1 ? $"({padding},)" : $"({padding})"),
            ("precision", "None"),
            ("preferred_element_type", preferred?.Name ?? "None"),
            ("rhs_dilation", convolution.RhsDilation.ToString()),
            ("window_strides", convolution.Strides.ToString()),
        ];
    }
}
