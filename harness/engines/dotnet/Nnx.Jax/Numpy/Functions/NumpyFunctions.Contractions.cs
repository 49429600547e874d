using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>dot</c>.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <param name="preferred">The dtype to accumulate in, canonical; null for that of the operands.</param>
    public JaxValue Dot(JaxValue a, JaxValue b, Dtype? preferred = null) => a.Rank == 0 || b.Rank == 0
        ? Contract(a, b, [], [], [], [], preferred)
        : Contract(a, b, [a.Rank - 1], [Math.Max(0, b.Rank - 2)], [], [], preferred);

    /// <summary><c>matmul</c>: leading dimensions are batches that broadcast.</summary>
    public JaxValue MatMul(JaxValue a, JaxValue b, Dtype? preferred = null)
    {
        for (var i = 0; i < 2; i++)
        {
            if ((i == 0 ? a : b).Rank == 0)
            {
                throw PyError.Value($"matmul input operand {i} must have ndim at least 1, but it has ndim 0");
            }
        }

        var plan = new MatMulPlan(a.Shape, b.Shape);
        var left = Lax.Squeeze(a, [.. plan.LeftDropped]);
        var right = Lax.Squeeze(b, [.. plan.RightDropped]);
        var product = Lax.DotGeneral(left, right, new DotDimensionNumbers(
            [left.Rank - 1], [right.Rank - (b.Rank > 1 ? 2 : 1)], Shape.Of(plan.LeftShared), Shape.Of(plan.RightShared)), preferred ?? ResultType(a, b).Dtype);
        return Typed(Lax.Transpose(product, plan.Order), a, b, preferred);
    }

    /// <summary><c>tensordot</c> over pairs of axes.</summary>
    public JaxValue TensorDot(JaxValue a, JaxValue b, int[] left, int[] right, Dtype? preferred = null)
    {
        if (left.Length != right.Length)
        {
            throw PyError.Value($"tensordot axes lists to have equal length, got ({string.Join(", ", left)}) and ({string.Join(", ", right)}).");
        }

        var first = Array.ConvertAll(left, axis => Axes.Canonical(axis, a.Rank));
        var second = Array.ConvertAll(right, axis => Axes.Canonical(axis, b.Rank));
        return Contract(a, b, Shape.Create(first), Shape.Create(second), [], [], preferred);
    }

    /// <summary><c>tensordot</c> over the last axes of the left and the first of the right operand.</summary>
    public JaxValue TensorDot(JaxValue a, JaxValue b, int count, Dtype? preferred = null) => count > Math.Min(a.Rank, b.Rank)
        ? throw PyError.Type($"Number of tensordot axes (axes {count}) exceeds input ranks ({a.Shape} and {b.Shape})")
        : TensorDot(a, b, [.. Enumerable.Range(a.Rank - count, count)], [.. Enumerable.Range(0, count)], preferred);

    /// <summary><c>vdot</c>.</summary>
    public JaxValue Vdot(JaxValue a, JaxValue b) => Dot(Conj(Ravel(a)), Ravel(b));

    /// <summary><c>inner</c>.</summary>
    public JaxValue Inner(JaxValue a, JaxValue b) => a.Rank == 0 || b.Rank == 0 ? Dot(a, b) : TensorDot(a, b, [-1], [-1]);

    /// <summary><c>outer</c>.</summary>
    public JaxValue Outer(JaxValue a, JaxValue b)
    {
        var v = PromoteDtypes(a, b);
        var (left, right) = (Ravel(v[0]), Ravel(v[1]));
        return Multiply(Lax.ExpandDims(left, 1), Lax.ExpandDims(right, 0));
    }

    /// <summary><c>einsum</c>.</summary>
    /// <param name="subscripts">Labels such as <c>ij,jk-&gt;ik</c>.</param>
    /// <param name="operands">The operands.</param>
    public JaxValue Einsum(string subscripts, params JaxValue[] operands) => Einsum(subscripts, null, operands);

    /// <summary><c>einsum</c> with a dtype for its sums; null for that of the operands.</summary>
    public JaxValue Einsum(string subscripts, Dtype? preferred, JaxValue[] operands)
    {
        var spec = EinsumSpec.Parse(subscripts, Array.ConvertAll(operands, static operand => operand.Shape));
        var type = preferred is null ? ResultType(operands) : new TypedOperand(preferred);
        var result = Jitted("_einsum", values => new Einsum(Lax, type.Dtype).Run(values, spec), operands);
        return Lax.Convert(result, type.Dtype, type.Weak);
    }

    /// <summary>The dtype and weakness of a result as <c>result_type</c> gives it: weak ones at their default width.</summary>
    internal TypedOperand ResultType(params JaxValue[] values) =>
        Promotion.Result(_cx.X64, Array.ConvertAll(values, static value => value.Aval.Operand));

    // The operands keep their dtypes; only the result's says in which the sums are made.
    internal JaxValue Contract(JaxValue a, JaxValue b, Shape left, Shape right, Shape leftBatch, Shape rightBatch, Dtype? preferred) =>
        Typed(Lax.DotGeneral(a, b, new DotDimensionNumbers(left, right, leftBatch, rightBatch), preferred ?? ResultType(a, b).Dtype), a, b, preferred);

    private JaxValue Typed(JaxValue product, JaxValue a, JaxValue b, Dtype? preferred)
    {
        var type = preferred is null ? ResultType(a, b) : new TypedOperand(preferred);
        return Lax.Convert(product, type.Dtype, type.Weak);
    }
}
