using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>vecdot</c>: sums conjugated products along an axis.</summary>
    public JaxValue VecDot(JaxValue x, JaxValue y, int axis = -1)
    {
        if (x.Rank == 0 || y.Rank == 0)
        {
            throw PyError.Value($"vector_dot: inputs must have ndim > 0; got {x.Rank} and {y.Rank}");
        }

        var (left, right) = (MoveAxis(x, axis, -1), MoveAxis(y, axis, -1));
        if (left.Shape[^1] != right.Shape[^1])
        {
            throw PyError.Value($"vecdot: shapes must match along specified axis; got {x.Shape}, {y.Shape} with axis={axis}");
        }

        var product = MatMul(Lax.ExpandDims(Conj(left), left.Rank - 1), Lax.ExpandDims(right, right.Rank));
        return Lax.Squeeze(product, product.Rank - 2, product.Rank - 1);
    }

    /// <summary><c>matvec</c>.</summary>
    public JaxValue MatVec(JaxValue matrix, JaxValue vector)
    {
        var product = MatMul(matrix, Lax.ExpandDims(vector, vector.Rank));
        return Lax.Squeeze(product, product.Rank - 1);
    }

    /// <summary><c>vecmat</c>: the vector is conjugated.</summary>
    public JaxValue VecMat(JaxValue vector, JaxValue matrix)
    {
        var product = MatMul(Lax.ExpandDims(Conj(vector), vector.Rank - 1), matrix);
        return Lax.Squeeze(product, product.Rank - 2);
    }

    /// <summary><c>kron</c>.</summary>
    public JaxValue Kron(JaxValue x, JaxValue y)
    {
        var v = PromoteDtypes(x, y);
        var rank = Math.Max(x.Rank, y.Rank);
        var (left, right) = (Padded(v[0], rank), Padded(v[1], rank));
        int[] leftPlaces = [.. Enumerable.Range(0, rank).Select(static i => 2 * i)];
        int[] rightPlaces = [.. Enumerable.Range(0, rank).Select(static i => (2 * i) + 1)];
        var product = Lax.Mul(
            Lax.BroadcastTo(left, Spread(left.Shape, first: true), leftPlaces), Lax.BroadcastTo(right, Spread(right.Shape, first: false), rightPlaces));
        return Lax.Reshape(product, Shape.Of(Enumerable.Range(0, rank).Select(i => left.Shape[i] * right.Shape[i])));

        static Shape Spread(Shape shape, bool first) => [.. shape.SelectMany(size => first ? (int[])[size, 1] : [1, size])];
    }

    /// <summary><c>cross</c>: vectors of two or three elements.</summary>
    public JaxValue Cross(JaxValue x, JaxValue y, int leftAxis = -1, int rightAxis = -1, int resultAxis = -1)
    {
        var (a, b) = (MoveAxis(x, leftAxis, -1), MoveAxis(y, rightAxis, -1));
        if (a.Shape[^1] is not (2 or 3) || b.Shape[^1] is not (2 or 3))
        {
            throw PyError.Value("Dimension must be either 2 or 3 for cross product");
        }

        var v = PromoteDtypes(a, b);
        (a, b) = (v[0], v[1]);
        if (a.Shape[^1] == 2 && b.Shape[^1] == 2)
        {
            return Subtract(Multiply(Part(a, 0), Part(b, 1)), Multiply(Part(a, 1), Part(b, 0)));
        }

        JaxValue[] parts =
        [
            Subtract(Multiply(Part(a, 1), Part(b, 2)), Multiply(Part(a, 2), Part(b, 1))),
            Subtract(Multiply(Part(a, 2), Part(b, 0)), Multiply(Part(a, 0), Part(b, 2))),
            Subtract(Multiply(Part(a, 0), Part(b, 1)), Multiply(Part(a, 1), Part(b, 0))),
        ];
        return MoveAxis(Stack(parts, -1), -1, resultAxis);

        JaxValue Part(JaxValue vector, int i) => i < vector.Shape[^1]
            ? Lax.IndexInDim(vector, i, vector.Rank - 1)
            : Lax.FullLike(Lax.IndexInDim(vector, 0, vector.Rank - 1), 0);
    }

    /// <summary><c>trace</c>: the sum of a diagonal.</summary>
    public JaxValue Trace(JaxValue x, int offset = 0, int first = 0, int second = 1, Dtype? dtype = null)
    {
        var diagonal = Diagonal(x, offset, first, second);
        return Sum(diagonal, new ReductionOptions { Axes = [-1], Dtype = dtype });
    }

    /// <summary><c>diagonal</c>: the last dimension of the result.</summary>
    public JaxValue Diagonal(JaxValue x, int offset = 0, int first = 0, int second = 1)
    {
        if (x.Rank < 2)
        {
            throw PyError.Value("diagonal requires an array of at least two dimensions.");
        }

        // By reshaping: in a matrix with one column more, a diagonal stands in one column.
        x = MoveAxis(x, [first, second], [-2, -1]);
        var (rows, columns) = (x.Shape[^2], x.Shape[^1]);
        var count = Math.Max(0, offset >= 0 ? Math.Min(rows, columns - offset) : Math.Min(rows + offset, columns));
        var lead = x.Shape[..^2];
        if (count == 0)
        {
            return Lax.Zeros(new Aval([.. lead, 0], x.Dtype, x.Aval.WeakType));
        }

        var block = Sliced(x, x.Rank - 2, Math.Max(0, -offset), count);
        block = Sliced(block, x.Rank - 1, Math.Max(0, offset), count);
        var padding = new Backend.Operations.PaddingDimension[x.Rank];
        padding[^1] = new(0, 1, 0);
        var wide = Lax.Reshape(Lax.Pad(block, Lax.Like(block, 0), padding), [.. lead, count * (count + 1)]);
        var flat = Lax.Slice(
            wide,
            Shape.Of(Enumerable.Repeat(0, wide.Rank)),
            wide.Shape,
            Shape.Of(Enumerable.Range(0, wide.Rank).Select(axis => axis == wide.Rank - 1 ? count + 1 : 1)));
        return flat;
    }

    private JaxValue Sliced(JaxValue x, int axis, int start, int count) => Lax.SliceInDim(x, start, start + count, axis);

    private JaxValue Padded(JaxValue x, int rank) =>
        x.Rank == rank ? x : Lax.Reshape(x, [.. Enumerable.Repeat(1, rank - x.Rank), .. x.Shape]);
}
