using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>slice</c>; no strides mean 1.</summary>
internal sealed class Slice() : LinearPrimitive<Slice.Parameters>("slice")
{
    public static Slice Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (shape, starts, limits) = (inputs[0].Shape, parameters.Starts, parameters.Limits);
        if (starts.Rank != shape.Rank)
        {
            throw PyError.Type($"slice start_indices must have length equal to the number of dimensions of the operand, got indices {starts} for operand shape {shape}.");
        }

        if (limits.Rank != starts.Rank)
        {
            throw PyError.Type($"slice limit_indices must have the same length as start_indices, got start_indices {starts} and limit_indices {limits}.");
        }

        var sizes = new int[shape.Rank];
        for (var i = 0; i < sizes.Length; i++)
        {
            if (limits[i] > shape[i])
            {
                throw PyError.Type($"slice limit_indices must be less than or equal to operand shape, got limit_indices {limits} for operand shape {shape}.");
            }

            if (starts[i] < 0)
            {
                throw PyError.Type($"slice start_indices must be greater than or equal to zero, got start_indices of {starts}.");
            }

            if (limits[i] < starts[i])
            {
                throw PyError.Type($"slice limit_indices must be greater than or equal to start_indices, got start_indices {starts} and limit_indices {limits}.");
            }

            sizes[i] = (limits[i] - starts[i] + parameters.Stride(i) - 1) / parameters.Stride(i);
        }

        return inputs[0] with { Shape = Shape.Create(sizes) };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Slice(inputs[0], parameters.Starts, parameters.Limits, parameters.Strides ?? default);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var operand = operands[0].Aval.Shape;
        var padding = new PaddingDimension[operand.Rank];
        for (var i = 0; i < padding.Length; i++)
        {
            var stride = parameters.Stride(i);
            var covered = cotangent.Shape[i] == 0 ? 0 : (cotangent.Shape[i] - 1) * stride + 1;
            padding[i] = new(parameters.Starts[i], operand[i] - parameters.Starts[i] - covered, stride - 1);
        }

        return cx.Lax.Pad(cotangent, cx.Lax.Like(cotangent, 0), padding);
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var at = dimensions[0]!.Value;
        var all = new Parameters(
            parameters.Starts.Insert(at, 0), parameters.Limits.Insert(at, inputs[0].Shape[at]), parameters.Strides?.Insert(at, 1));
        return (cx.Bind(this, all, inputs)[0], at);
    }

    public sealed record Parameters(Shape Starts, Shape Limits, Shape? Strides) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("limit_indices", Limits.ToString()),
            ("start_indices", Starts.ToString()),
            ("strides", Strides?.ToString() ?? "None"),
        ];

        public int Stride(int axis) => Strides is { } strides ? strides[axis] : 1;
    }
}
