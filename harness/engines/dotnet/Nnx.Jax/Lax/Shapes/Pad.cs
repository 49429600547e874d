using System.Collections.Immutable;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>pad</c>, with padding between elements and negative padding.</summary>
internal sealed class Pad() : Primitive<Pad.Parameters>("pad")
{
    public static Pad Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var shape = inputs[0].Shape;
        ElementwiseRules.CheckSameDtypes(Name, inputs);
        if (inputs[1].Rank != 0)
        {
            throw PyError.Value($"padding_value must be a scalar; got shape {inputs[1].Shape}");
        }

        if (parameters.Padding.Length != shape.Rank)
        {
            throw PyError.Value("length of padding_config must equal the number of axes of operand, got padding_config "
                + $"{parameters} for operand shape {shape}");
        }

        var sizes = new int[shape.Rank];
        for (var i = 0; i < sizes.Length; i++)
        {
            var (low, high, interior) = parameters.Padding[i];
            sizes[i] = low + high + (shape[i] == 0 ? 0 : (shape[i] - 1) * (interior + 1) + 1);
            if (sizes[i] < 0)
            {
                throw PyError.Value($"Dimension size after padding is not at least 0, got result shape {Shape.Create(sizes)}, for padding_config={parameters} and operand shape {shape}");
            }
        }

        return new(Shape.Create(sizes), inputs[0].Dtype, AllWeak(inputs));
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Pad(inputs[0], inputs[1], parameters.Padding.AsSpan());

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return (result, result.Dtype.IsInexact ? cx.Bind(this, parameters, Differentiation.Instantiate(cx, primals, tangents))[0] : null);
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var lax = cx.Lax;
        var cut = parameters.Padding.Select(static p => new PaddingDimension(-p.Low, -p.High, 0)).ToArray();
        var inner = lax.Pad(cotangent, lax.Like(cotangent, 0), cut);
        var kept = lax.Slice(inner, [.. new int[inner.Rank]], inner.Shape, [.. parameters.Padding.Select(static p => p.Interior + 1)]);
        var all = Enumerable.Range(0, cotangent.Rank).ToArray();
        return
        [
            operands[0].IsLinear ? kept : null,
            operands[1].IsLinear ? lax.Sub(lax.ReduceSum(cotangent, all), lax.ReduceSum(kept, all)) : null,
        ];
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        if (dimensions[1] is null)
        {
            var at = dimensions[0]!.Value;
            return (cx.Bind(this, new Parameters(parameters.Padding.Insert(at, default)), inputs)[0], at);
        }

        // A padding value each: pad a mask, then choose.
        var lax = cx.Lax;
        var operand = Batching.MoveTo(cx, axis, inputs[0], dimensions[0], 0);
        var value = lax.MoveAxis(inputs[1], dimensions[1]!.Value, 0);
        var padding = parameters.Padding.Insert(0, default).ToArray();
        var padded = lax.Pad(operand, lax.Like(operand, 0), padding);
        var mask = lax.Pad(lax.Full(operand.Shape, 1, Dtypes.Dtype.Bool), lax.Scalar(0, Dtypes.Dtype.Bool), padding);
        return (lax.Select(mask, padded, lax.BroadcastTo(value, padded.Shape, [0])), 0);
    }

    public sealed record Parameters(ImmutableArray<PaddingDimension> Padding) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("padding_config", ToString())];

        public override string ToString()
        {
            var parts = string.Join(", ", Padding.Select(static p => $"({p.Low}, {p.High}, {p.Interior})"));
            return Padding.Length == 1 ? $"({parts},)" : $"({parts})";
        }
    }
}
