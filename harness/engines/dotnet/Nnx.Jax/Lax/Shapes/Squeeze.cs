using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>squeeze</c>; dimensions are not negative.</summary>
internal sealed class Squeeze() : LinearPrimitive<Squeeze.Parameters>("squeeze")
{
    public static Squeeze Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        foreach (var dimension in parameters.Dimensions)
        {
            if (inputs[0].Shape[dimension] != 1)
            {
                throw PyError.Value($"cannot select an axis to squeeze out which has size not equal to one, got shape={inputs[0].Shape} and dimensions={parameters.Dimensions}");
            }
        }

        return inputs[0] with { Shape = inputs[0].Shape.Without(parameters.Dimensions) };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        inputs[0].WithShape(inputs[0].Shape.Without(parameters.Dimensions));

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        cx.Lax.Reshape(cotangent, operands[0].Aval.Shape);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var operand = cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0);
        return (cx.Bind(this, new Parameters([.. parameters.Dimensions.Select(static dimension => dimension + 1)]), operand)[0], 0);
    }

    public sealed record Parameters(Shape Dimensions) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("dimensions", Dimensions.ToString())];
    }
}
