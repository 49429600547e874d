using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>convert_element_type</c>.</summary>
internal sealed class ConvertElementType() : Primitive<ConvertElementType.Parameters>("convert_element_type")
{
    public static ConvertElementType Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) =>
        new(inputs[0].Shape, parameters.Dtype, parameters.Weak);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        inputs[0].Dtype == parameters.Dtype ? inputs[0] : cx.Backend.Convert(inputs[0], parameters.Dtype);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return (result, parameters.Dtype.IsInexact && tangents[0]!.Dtype.IsInexact ? cx.Bind(this, parameters, tangents[0]!)[0] : null);
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        [cx.Bind(this, new Parameters(operands[0].Aval.Dtype, operands[0].Aval.WeakType), cotangent)[0]];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        (cx.Bind(this, parameters, inputs)[0], dimensions[0]);

    public sealed record Parameters(Dtype Dtype, bool Weak) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("new_dtype", Dtype.Name), ("sharding", "None"), ("weak_type", Weak ? "True" : "False")];
    }
}
