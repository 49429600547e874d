using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Sorting;

/// <summary><c>top_k</c> along the last dimension: values and indices.</summary>
internal sealed class TopK() : Primitive("top_k")
{
    public static TopK Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters)
    {
        var (operand, count) = (inputs[0], ((Parameters)parameters).Count);
        if (count < 0)
        {
            throw PyError.Value($"k argument to top_k must be nonnegative, got {count}");
        }

        if (operand.Rank == 0)
        {
            throw PyError.Type($"top_k operand must have >= 1 dimension, got {operand.Shape}");
        }

        return operand.Shape[^1] < count
            ? throw PyError.Value($"k argument to top_k must be no larger than minor dimension; got k={count} with operand.shape={operand.Shape}")
            : [operand with { Shape = operand.Shape.With(operand.Rank - 1, count) }, new(operand.Shape.With(operand.Rank - 1, count), Dtype.Int32)];
    }

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var (values, indices) = cx.Backend.TopK(inputs[0], ((Parameters)parameters).Count);
        return [values, indices];
    }

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var results = cx.Bind(this, parameters, primals);
        return new(results, [cx.Lax.TakeAlongAxis(tangents[0]!, results[1], primals[0].Rank - 1), null]);
    }

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters) =>
        new(cx.Bind(this, parameters, cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0)), [0, 0]);

    public sealed record Parameters(int Count) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("k", Count.ToString(CultureInfo.InvariantCulture)), ("operand", "None")];
    }
}
