using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Memory;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary><c>is_finite</c>.</summary>
internal static class Finite
{
    public static NDArray Test(Allocator allocator, NDArray operand)
    {
        var result = allocator.New(Dtype.Bool, operand.Shape);
        var target = result.Fill<bool>();
        switch (operand.Dtype.Code)
        {
            case DtypeCode.Float32:
                var singles = operand.AsSpan<float>();
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = float.IsFinite(singles[i]);
                }

                break;
            case DtypeCode.Float64:
                var doubles = operand.AsSpan<double>();
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = double.IsFinite(doubles[i]);
                }

                break;
            default:
                throw new UnsupportedOperationException($"is_finite of {operand.Dtype}");
        }

        return result;
    }
}
