using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Contractions;

/// <summary><c>dot_general</c>.</summary>
internal sealed class DotGeneral() : Primitive<DotGeneral.Parameters>("dot_general")
{
    public static DotGeneral Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (left, right, numbers) = (inputs[0].Shape, inputs[1].Shape, parameters.Numbers);
        Check(left, right, numbers);
        Shape shape =
        [
            .. numbers.LhsBatch.Select(axis => left[axis]),
            .. Free(left.Rank, numbers.LhsContracting, numbers.LhsBatch).Select(axis => left[axis]),
            .. Free(right.Rank, numbers.RhsContracting, numbers.RhsBatch).Select(axis => right[axis]),
        ];
        return new(shape, parameters.Preferred ?? inputs[0].Dtype, AllWeak(inputs));
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters)
    {
        var result = parameters.Preferred ?? inputs[0].Dtype;
        var common = inputs[0].Dtype == inputs[1].Dtype ? inputs[0].Dtype : result;
        return cx.Backend.DotGeneral(To(cx, inputs[0], common), To(cx, inputs[1], common), parameters.Numbers, result);
    }

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        var byLeft = tangents[0] is { } x ? cx.Bind(this, parameters, x, primals[1])[0] : null;
        var byRight = tangents[1] is { } y ? cx.Bind(this, parameters, primals[0], y)[0] : null;
        return (result, Differentiation.Add(cx, byLeft, byRight));
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var (contracting, swapped, batch) = (parameters.Numbers, Swap(parameters.Numbers), parameters.Numbers.LhsBatch.Rank);
        return
        [
            operands[0].IsLinear ? TransposeLeft(cx, cotangent, operands[0].Aval, operands[1].Known, contracting, swapAns: false) : null,
            operands[1].IsLinear ? TransposeLeft(cx, cotangent, operands[1].Aval, operands[0].Known, swapped, swapAns: true) : null,
        ];
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var numbers = parameters.Numbers;
        var (left, right) = (dimensions[0], dimensions[1]);
        if (left is { } l && right is { } r)
        {
            var both = new DotDimensionNumbers(
                Shift(numbers.LhsContracting, l), Shift(numbers.RhsContracting, r), [l, .. Shift(numbers.LhsBatch, l)], [r, .. Shift(numbers.RhsBatch, r)]);
            return (cx.Bind(this, parameters with { Numbers = both }, inputs)[0], 0);
        }

        // The batch becomes one more free dimension of the operand that has it.
        if (left is { } at)
        {
            var shifted = numbers with { LhsContracting = Shift(numbers.LhsContracting, at), LhsBatch = Shift(numbers.LhsBatch, at) };
            var place = numbers.LhsBatch.Rank + Free(inputs[0].Rank, shifted.LhsContracting, shifted.LhsBatch).TakeWhile(dimension => dimension != at).Count();
            return (cx.Bind(this, parameters with { Numbers = shifted }, inputs)[0], place);
        }

        var other = right!.Value;
        var moved = numbers with { RhsContracting = Shift(numbers.RhsContracting, other), RhsBatch = Shift(numbers.RhsBatch, other) };
        var freeLeft = inputs[0].Rank - numbers.LhsContracting.Rank - numbers.LhsBatch.Rank;
        var placeRight = numbers.LhsBatch.Rank + freeLeft
            + Free(inputs[1].Rank, moved.RhsContracting, moved.RhsBatch).TakeWhile(dimension => dimension != other).Count();
        return (cx.Bind(this, parameters with { Numbers = moved }, inputs)[0], placeRight);
    }

    private static JaxValue TransposeLeft(JaxContext cx, JaxValue cotangent, Aval x, JaxValue y, DotDimensionNumbers numbers, bool swapAns)
    {
        var batch = numbers.LhsBatch.Rank;
        int[] xKept = [.. Free(x.Rank, numbers.LhsContracting, numbers.LhsBatch)];
        int[] yKept = [.. Free(y.Rank, numbers.RhsContracting, numbers.RhsBatch)];
        var ansBatch = Enumerable.Range(0, batch);
        var ansY = swapAns ? Enumerable.Range(batch, yKept.Length) : Enumerable.Range(batch + xKept.Length, yKept.Length);

        // The result has batch dimensions, those of x that were kept, then those summed, in the order of y.
        var order = Enumerable.Range(0, numbers.RhsContracting.Rank).OrderBy(i => numbers.RhsContracting[i]).Select(i => numbers.LhsContracting[i]);
        int[] outAxes = [.. numbers.LhsBatch, .. xKept, .. order];
        var back = new DotDimensionNumbers([.. ansY], [.. yKept], [.. ansBatch], numbers.RhsBatch);
        var product = cx.Bind(Instance, new Parameters(back, x.Dtype), cotangent, y)[0];
        var inverse = new int[outAxes.Length];
        for (var i = 0; i < inverse.Length; i++)
        {
            inverse[outAxes[i]] = i;
        }

        return cx.Lax.Transpose(product, Shape.Create(inverse));
    }

    private static void Check(Shape left, Shape right, DotDimensionNumbers numbers)
    {
        if (numbers.LhsBatch.Rank != numbers.RhsBatch.Rank)
        {
            throw PyError.Type("dot_general requires equal numbers of lhs_batch and rhs_batch dimensions, "
                + $"got lhs_batch {numbers.LhsBatch} and rhs_batch {numbers.RhsBatch}.");
        }

        if (numbers.LhsContracting.Rank != numbers.RhsContracting.Rank)
        {
            throw PyError.Type("dot_general requires equal numbers of lhs_contracting and rhs_contracting dimensions, "
                + $"got lhs_contracting {numbers.LhsContracting} and rhs_contracting {numbers.RhsContracting}.");
        }

        Shape leftBatch = [.. numbers.LhsBatch.Select(axis => left[axis])];
        Shape rightBatch = [.. numbers.RhsBatch.Select(axis => right[axis])];
        if (leftBatch != rightBatch)
        {
            throw PyError.Type($"dot_general requires lhs batch dimensions and rhs batch dimensions to have the same shape, got {leftBatch} and {rightBatch}.");
        }

        Shape leftSummed = [.. numbers.LhsContracting.Select(axis => left[axis])];
        Shape rightSummed = [.. numbers.RhsContracting.Select(axis => right[axis])];
        if (leftSummed != rightSummed)
        {
            throw PyError.Type($"dot_general requires contracting dimensions to have the same shape, got {leftSummed} and {rightSummed}.");
        }
    }

    private static NDArray To(JaxContext cx, NDArray array, Dtype dtype) => array.Dtype == dtype ? array : cx.Backend.Convert(array, dtype);

    private static IEnumerable<int> Free(int rank, Shape contracting, Shape batch) =>
        Enumerable.Range(0, rank).Where(axis => !contracting.AsSpan().Contains(axis) && !batch.AsSpan().Contains(axis));

    private static Shape Shift(Shape axes, int at) => [.. axes.Select(axis => axis < at ? axis : axis + 1)];

    private static DotDimensionNumbers Swap(DotDimensionNumbers numbers) =>
        new(numbers.RhsContracting, numbers.LhsContracting, numbers.RhsBatch, numbers.LhsBatch);

    public sealed record Parameters(DotDimensionNumbers Numbers, Dtype? Preferred) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("dimension_numbers",
                $"(([{string.Join(", ", Numbers.LhsContracting)}], [{string.Join(", ", Numbers.RhsContracting)}]), "
                + $"([{string.Join(", ", Numbers.LhsBatch)}], [{string.Join(", ", Numbers.RhsBatch)}]))"),
            ("preferred_element_type", Preferred?.Name ?? "None"),
        ];
    }
}
