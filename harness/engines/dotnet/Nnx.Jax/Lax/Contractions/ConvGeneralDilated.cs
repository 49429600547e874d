using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.Contractions;

/// <summary><c>conv_general_dilated</c>.</summary>
internal sealed class ConvGeneralDilated() : Primitive<ConvGeneralDilated.Parameters>("conv_general_dilated")
{
    public static ConvGeneralDilated Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) =>
        new(ConvolutionShapes.Infer(inputs[0].Shape, inputs[1].Shape, parameters.Convolution), parameters.Preferred ?? inputs[0].Dtype, AllWeak(inputs));

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Convolve(inputs[0], inputs[1], parameters.Convolution, parameters.Preferred ?? inputs[0].Dtype);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        var byLeft = tangents[0] is { } x ? cx.Bind(this, parameters, x, primals[1])[0] : null;
        var byRight = tangents[1] is { } y ? cx.Bind(this, parameters, primals[0], y)[0] : null;
        return (result, Differentiation.Add(cx, byLeft, byRight));
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
    [
        operands[0].IsLinear ? ConvolutionTransposition.Left(cx.Lax, cotangent, operands[0].Aval, operands[1].Known, parameters.Convolution) : null,
        operands[1].IsLinear ? ConvolutionTransposition.Right(cx.Lax, cotangent, operands[0].Known, operands[1].Aval, parameters.Convolution) : null,
    ];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        ConvolutionBatching.Apply(cx.Lax, inputs[0], dimensions[0], inputs[1], dimensions[1], parameters);

    public sealed record Parameters(Convolution Convolution, Dtype? Preferred) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => ConvolutionText.Fields(Convolution, Preferred);
    }
}
