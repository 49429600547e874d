using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Indexing;

/// <summary><c>scatter</c> and its combining forms; operands are the array, the indices and the updates.</summary>
internal sealed class Scatter(string name, ScatterOperation operation) : Primitive<Scatter.Parameters>(name)
{
    public static Scatter Replace { get; } = new("scatter", ScatterOperation.Replace);

    public static Scatter Add { get; } = new("scatter-add", ScatterOperation.Add);

    public static Scatter Subtract { get; } = new("scatter-sub", ScatterOperation.Subtract);

    public static Scatter Multiply { get; } = new("scatter-mul", ScatterOperation.Multiply);

    public static Scatter Min { get; } = new("scatter-min", ScatterOperation.Min);

    public static Scatter Max { get; } = new("scatter-max", ScatterOperation.Max);

    public static Scatter Of(ScatterOperation operation) => operation switch
    {
        ScatterOperation.Add => Add,
        ScatterOperation.Subtract => Subtract,
        ScatterOperation.Multiply => Multiply,
        ScatterOperation.Min => Min,
        ScatterOperation.Max => Max,
        _ => Replace,
    };

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        ElementwiseRules.CheckSameDtypes("scatter", inputs[0], inputs[2]);
        if (!inputs[1].Dtype.IsInteger)
        {
            throw PyError.Value("indices must have an integer type");
        }

        if (inputs[1].Rank == 0 || parameters.Numbers.ScatterDimsToOperandDims.Rank != inputs[1].Shape[^1])
        {
            throw PyError.Type($"Scatter op has {parameters.Numbers.ScatterDimsToOperandDims.Rank} elements in scatter_dims_to_operand_dims and the bound of dimension "
                + $"index_vector_dim={inputs[1].Rank - 1} of indices is {(inputs[1].Rank == 0 ? 0 : inputs[1].Shape[^1])}. These two numbers must be equal.");
        }

        return inputs[0] with { WeakType = inputs[0].WeakType && inputs[2].WeakType };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Scatter(operation, inputs[0], inputs[1], inputs[2], parameters.Numbers, parameters.Mode);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        if (!result.Dtype.IsInexact)
        {
            return (result, null);
        }

        var both = Differentiation.Instantiate(cx, [primals[0], primals[2]], [tangents[0], tangents[2]]);
        var (operand, updates) = (both[0], both[1]);
        return (result, operation switch
        {
            ScatterOperation.Add or ScatterOperation.Subtract => cx.Bind(this, parameters, operand, primals[1], updates)[0],
            ScatterOperation.Multiply => MultiplyTangent(cx, primals, operand, tangents[2], parameters),
            ScatterOperation.Replace => ReplaceTangent(cx, primals, operand, updates, parameters),
            _ => ExtremeTangent(cx, primals, result, operand, updates, parameters),
        });
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var forOperand = operands[0].IsLinear
            ? operation == ScatterOperation.Multiply ? cx.Bind(this, parameters, cotangent, operands[1].Known, operands[2].Known)[0] : cotangent
            : null;
        if (!operands[2].IsLinear)
        {
            return [forOperand, null, null];
        }

        var gathered = Undo(cx, cotangent, operands[1].Known, operands[2].Aval.Shape, parameters);
        return operation switch
        {
            ScatterOperation.Add => [forOperand, null, gathered],
            ScatterOperation.Subtract => [forOperand, null, cx.Lax.Neg(gathered)],
            _ => base.Transpose(cx, cotangent, operands, parameters),
        };
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var numbers = parameters.Numbers;
        var operand = Batching.MoveTo(cx, axis, inputs[0], dimensions[0], 0);
        var updates = Batching.MoveTo(cx, axis, inputs[2], dimensions[2], 0);
        if (dimensions[1] is null)
        {
            var shared = new ScatterDimensionNumbers(
                [0, .. Up(numbers.UpdateWindowDims)], Up(numbers.InsertedWindowDims), Up(numbers.ScatterDimsToOperandDims), Up(numbers.OperandBatchingDims),
                numbers.ScatterIndicesBatchingDims);
            return (cx.Bind(this, parameters with { Numbers = shared }, operand, inputs[1], updates)[0], 0);
        }

        var indices = Batching.MoveTo(cx, axis, inputs[1], dimensions[1], 0);
        var own = new ScatterDimensionNumbers(
            Up(numbers.UpdateWindowDims), Up(numbers.InsertedWindowDims), Up(numbers.ScatterDimsToOperandDims), [0, .. Up(numbers.OperandBatchingDims)],
            [0, .. Up(numbers.ScatterIndicesBatchingDims)]);
        return (cx.Bind(this, parameters with { Numbers = own }, operand, indices, updates)[0], 0);
    }

    private static Shape Up(Shape axes) => [.. axes.Select(static axis => axis + 1)];

    // The windows of an array that updates of this shape were scattered to.
    private static JaxValue Undo(JaxContext cx, JaxValue array, JaxValue indices, Shape updates, Parameters parameters)
    {
        var numbers = parameters.Numbers;
        var next = 0;
        Shape sizes = [.. Enumerable.Range(0, array.Rank).Select(axis =>
            numbers.InsertedWindowDims.Contains(axis) || numbers.OperandBatchingDims.Contains(axis) ? 1 : updates[numbers.UpdateWindowDims[next++]])];
        var back = new GatherDimensionNumbers(
            numbers.UpdateWindowDims, numbers.InsertedWindowDims, numbers.ScatterDimsToOperandDims, numbers.OperandBatchingDims, numbers.ScatterIndicesBatchingDims);
        return cx.Lax.Gather(array, indices, back, sizes, parameters.Mode, 0);
    }

    private JaxValue MultiplyTangent(JaxContext cx, JaxValue[] primals, JaxValue operand, JaxValue? updates, Parameters parameters) => updates is null
        ? cx.Bind(this, parameters, operand, primals[1], primals[2])[0]
        : throw PyError.NotImplemented("scatter_mul gradients are only implemented if `unique_indices=True`");

    // Where two updates meet, only the one that won has a derivative; each gets a number to find out which that is.
    private static JaxValue ReplaceTangent(JaxContext cx, JaxValue[] primals, JaxValue operand, JaxValue updates, Parameters parameters)
    {
        var lax = cx.Lax;
        var shape = primals[2].Shape;
        Shape numbered = [.. Enumerable.Range(0, shape.Rank).Select(axis => parameters.Numbers.UpdateWindowDims.Contains(axis) ? 1 : shape[axis])];
        var count = (int)numbered.Size;
        var ids = lax.Add(lax.Reshape(lax.Iota(Dtype.Int32, [count], 0), numbered), lax.Scalar(1, Dtype.Int32));
        ids = lax.BroadcastTo(ids, shape, [.. Enumerable.Range(0, shape.Rank)]);
        var winners = lax.Scatter(ScatterOperation.Replace, lax.Full(primals[0].Shape, 0, Dtype.Int32), primals[1], ids, parameters.Numbers, parameters.Mode);
        var seen = Undo(cx, winners, primals[1], shape, parameters);
        var kept = lax.Select(lax.Eq(winners, lax.Scalar(0, Dtype.Int32)), operand, lax.ZerosLike(operand));
        var won = lax.Select(lax.Eq(ids, seen), updates, lax.ZerosLike(updates));
        return lax.Scatter(ScatterOperation.Add, kept, primals[1], won, parameters.Numbers, parameters.Mode);
    }

    // All that are equal to the extreme share its derivative.
    private static JaxValue ExtremeTangent(JaxContext cx, JaxValue[] primals, JaxValue result, JaxValue operand, JaxValue updates, Parameters parameters)
    {
        var lax = cx.Lax;
        var shape = primals[2].Shape;
        var fromOperand = lax.Convert(lax.Eq(primals[0], result), result.Dtype);
        var fromUpdates = lax.Convert(lax.Eq(primals[2], Undo(cx, result, primals[1], shape, parameters)), result.Dtype);
        var count = lax.Scatter(ScatterOperation.Add, fromOperand, primals[1], fromUpdates, parameters.Numbers, parameters.Mode);
        var sum = lax.Scatter(ScatterOperation.Add, lax.Mul(operand, fromOperand), primals[1], lax.Mul(updates, fromUpdates), parameters.Numbers, parameters.Mode);
        return lax.Div(sum, count);
    }

    public sealed record Parameters(ScatterDimensionNumbers Numbers, IndexMode Mode) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("dimension_numbers", $"ScatterDimensionNumbers(update_window_dims={Numbers.UpdateWindowDims}, inserted_window_dims={Numbers.InsertedWindowDims}, "
                + $"scatter_dims_to_operand_dims={Numbers.ScatterDimsToOperandDims}, operand_batching_dims={Numbers.OperandBatchingDims}, "
                + $"scatter_indices_batching_dims={Numbers.ScatterIndicesBatchingDims})"),
            ("indices_are_sorted", "False"),
            ("mode", IndexModes.Text(Mode)),
            ("unique_indices", "False"),
            ("update_consts", "()"),
            ("update_jaxpr", "None"),
        ];
    }
}
