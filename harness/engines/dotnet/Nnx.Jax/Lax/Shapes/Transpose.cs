using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>transpose</c>.</summary>
internal sealed class Transpose() : LinearPrimitive<Transpose.Parameters>("transpose")
{
    public static Transpose Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (operand, permutation) = (inputs[0], parameters.Permutation);
        return permutation.Order().SequenceEqual(Enumerable.Range(0, operand.Rank))
            ? operand with { Shape = [.. permutation.Select(axis => operand.Shape[axis])] }
            : throw PyError.Type($"transpose permutation isn't a permutation of operand dimensions, got permutation {permutation} for operand shape {operand.Shape}.");
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Transpose(inputs[0], parameters.Permutation);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var inverse = new int[parameters.Permutation.Rank];
        for (var i = 0; i < inverse.Length; i++)
        {
            inverse[parameters.Permutation[i]] = i;
        }

        return cx.Lax.Transpose(cotangent, Shape.Create(inverse));
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var at = dimensions[0]!.Value;
        Shape permutation = [at, .. parameters.Permutation.Select(dimension => dimension < at ? dimension : dimension + 1)];
        return (cx.Lax.Transpose(inputs[0], permutation), 0);
    }

    public sealed record Parameters(Shape Permutation) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("permutation", Permutation.ToString())];
    }
}
