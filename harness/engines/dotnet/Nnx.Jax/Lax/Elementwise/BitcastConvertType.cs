using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>bitcast_convert_type</c>.</summary>
internal sealed class BitcastConvertType() : Primitive<BitcastConvertType.Parameters>("bitcast_convert_type")
{
    public static BitcastConvertType Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (from, to) = (inputs[0].Dtype.ItemSize, parameters.Dtype.ItemSize);
        if (from == to)
        {
            return new(inputs[0].Shape, parameters.Dtype);
        }

        if (from > to)
        {
            return new(inputs[0].Shape.Insert(inputs[0].Rank, from / to), parameters.Dtype);
        }

        return inputs[0].Rank > 0 && inputs[0].Shape[^1] == to / from
            ? new(inputs[0].Shape[..^1], parameters.Dtype)
            : throw Python.Errors.PyError.Value($"Attempting to convert array of shape {inputs[0].Shape} from dtype {inputs[0].Dtype} of size {from * 8} bits to "
                + $"{parameters.Dtype} of size {to * 8}, bits but {inputs[0].Shape}.shape[-1] != {to * 8} / {from * 8}");
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) => inputs[0].Bitcast(parameters.Dtype);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters) => (cx.Bind(this, parameters, primals)[0], null);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        (cx.Bind(this, parameters, cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0))[0], 0);

    public sealed record Parameters(Dtype Dtype) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("new_dtype", Dtype.Name)];
    }
}
