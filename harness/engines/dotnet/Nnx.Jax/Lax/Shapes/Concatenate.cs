using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>concatenate</c>.</summary>
internal sealed class Concatenate() : Primitive<Concatenate.Parameters>("concatenate")
{
    public static Concatenate Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var at = parameters.Dimension;
        var shapes = string.Join(", ", inputs.Select(static input => input.Shape));
        if (!Array.TrueForAll(inputs, input => input.Rank == inputs[0].Rank))
        {
            throw PyError.Type($"Cannot concatenate arrays with different numbers of dimensions: got {shapes}.");
        }

        if (at < 0 || at >= inputs[0].Rank)
        {
            throw PyError.Type($"concatenate dimension out of bounds: dimension {at} for shapes {shapes}.");
        }

        if (!Array.TrueForAll(inputs, input => input.Shape.Without(at) == inputs[0].Shape.Without(at)))
        {
            throw PyError.Type($"Cannot concatenate arrays with shapes that differ in dimensions other than the one being concatenated: "
                + $"concatenating along dimension {at} for shapes {shapes}.");
        }

        ElementwiseRules.CheckSameDtypes(Name, inputs);
        return new(inputs[0].Shape.With(at, inputs.Sum(input => input.Shape[at])), inputs[0].Dtype, AllWeak(inputs));
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) => inputs.Length == 1
        ? inputs[0]
        : cx.Backend.Concatenate(parameters.Dimension, inputs);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return (result, result.Dtype.IsInexact ? cx.Bind(this, parameters, Differentiation.Instantiate(cx, primals, tangents))[0] : null);
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var at = parameters.Dimension;
        var start = 0;
        var result = new JaxValue?[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            var size = operands[i].Aval.Shape[at];
            if (operands[i].IsLinear)
            {
                result[i] = cx.Lax.SliceInDim(cotangent, start, start + size, at);
            }

            start += size;
        }

        return result;
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        JaxValue[] moved = [.. inputs.Select((value, i) => Batching.MoveTo(cx, axis, value, dimensions[i], 0))];
        return (cx.Bind(this, new Parameters(parameters.Dimension + 1), moved)[0], 0);
    }

    public sealed record Parameters(int Dimension) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("dimension", Dimension.ToString(CultureInfo.InvariantCulture))];
    }
}
