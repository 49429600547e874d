using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>reshape</c>.</summary>
internal sealed class Reshape() : LinearPrimitive<Reshape.Parameters>("reshape")
{
    public static Reshape Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) => inputs[0].Shape.Size == parameters.Sizes.Size
        ? inputs[0] with { Shape = parameters.Sizes }
        : throw PyError.Type($"reshape total size must be unchanged, got new_sizes {parameters.Sizes} (of total size {parameters.Sizes.Size}) for shape {inputs[0].Shape} "
            + $"(of total size {inputs[0].Shape.Size}).");

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) => inputs[0].WithShape(parameters.Sizes);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        cx.Lax.Reshape(cotangent, operands[0].Aval.Shape);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var operand = cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0);
        return (cx.Lax.Reshape(operand, parameters.Sizes.Insert(0, operand.Shape[0])), 0);
    }

    public sealed record Parameters(Shape Sizes) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("dimensions", "None"), ("new_sizes", Sizes.ToString()), ("sharding", "None")];
    }
}
