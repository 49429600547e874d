using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>rev</c>.</summary>
internal sealed class Reverse() : LinearPrimitive<Reverse.Parameters>("rev")
{
    public static Reverse Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) => inputs[0];

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Reverse(inputs[0], parameters.Dimensions);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        cx.Bind(this, parameters, cotangent)[0];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var at = dimensions[0]!.Value;
        Shape moved = [.. parameters.Dimensions.Select(dimension => dimension < at ? dimension : dimension + 1)];
        return (cx.Bind(this, new Parameters(moved), inputs)[0], at);
    }

    public sealed record Parameters(Shape Dimensions) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("dimensions", Dimensions.ToString())];
    }
}
