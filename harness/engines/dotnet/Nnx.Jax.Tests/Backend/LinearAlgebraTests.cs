using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Backend;

public sealed class LinearAlgebraTests
{
    private static readonly ManagedBackend Backend = new();

    private static readonly NDArray Tall = NDArray.Vector(1.0, 2, 3, 4, 5, 7).WithShape([3, 2]);

    private static readonly NDArray Symmetric = NDArray.Vector(4.0, 1, 0.5, 1, 3, -1, 0.5, -1, 2).WithShape([3, 3]);

    [Test]
    public void Qr_has_the_signs_of_lapack()
    {
        var (q, r) = Backend.Qr(Tall, fullMatrices: false);

        Assert.That(r.DoubleAt(0), Is.EqualTo(-5.916079783099616).Within(1e-12));
        Assert.That(r.DoubleAt(2), Is.Zero);
        Assert.That(Product(q, r).Numbers(), Is.EqualTo(Tall.Numbers()).Within(1e-12));
        Assert.That(Product(Turned(q), q).Numbers(), Is.EqualTo(new double[] { 1, 0, 0, 1 }).Within(1e-12));
        Assert.That(Backend.Qr(Tall, fullMatrices: true).Q.Shape.ToString(), Is.EqualTo("(3, 3)"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Singular_values_and_vectors_rebuild_the_matrix(bool wide)
    {
        var matrix = wide ? Turned(Tall) : Tall;

        var (s, u, vh) = Backend.Svd(matrix, fullMatrices: true);

        var diagonal = NDArray.Create(
            wide ? [s.DoubleAt(0), 0, 0, 0, s.DoubleAt(1), 0] : (ReadOnlySpan<double>)[s.DoubleAt(0), 0, 0, s.DoubleAt(1), 0, 0], matrix.Shape);
        Assert.That(s.DoubleAt(0), Is.GreaterThan(s.DoubleAt(1)));
        Assert.That(Product(Product(u, diagonal), vh).Numbers(), Is.EqualTo(matrix.Numbers()).Within(1e-12));
        Assert.That(Product(Turned(u), u).Numbers(), Is.EqualTo(Identity(u.Shape[0])).Within(1e-12));
    }

    [Test]
    public void Eigenvectors_turn_the_matrix_diagonal()
    {
        var (values, vectors) = Backend.Eigh(Symmetric);

        var diagonal = Product(Product(Turned(vectors), Symmetric), vectors);
        Assert.That(values.Numbers(), Is.Ordered);
        Assert.That(new[] { diagonal.DoubleAt(0), diagonal.DoubleAt(4), diagonal.DoubleAt(8) }, Is.EqualTo(values.Numbers()).Within(1e-12));
        Assert.That(diagonal.DoubleAt(1), Is.Zero.Within(1e-12));
    }

    [Test]
    public void Cholesky_factors_what_is_positive_definite_and_marks_what_is_not()
    {
        var lower = Backend.Cholesky(Symmetric);

        Assert.That(Product(lower, Turned(lower)).Numbers(), Is.EqualTo(Symmetric.Numbers()).Within(1e-12));
        Assert.That(Backend.Cholesky(NDArray.Vector(1f, 2f, 2f, 1f).WithShape([2, 2])).Numbers(), Is.All.NaN);
    }

    [Test]
    public void Lu_pivots_on_the_greatest_element()
    {
        var (factors, pivots, permutation) = Backend.Lu(NDArray.Vector(1.0, 2, 4, 3).WithShape([2, 2]));

        Assert.That(factors.Numbers(), Is.EqualTo(new[] { 4, 3, 0.25, 1.25 }));
        Assert.That(pivots.Numbers(), Is.EqualTo(new double[] { 1, 1 }));
        Assert.That(permutation.Numbers(), Is.EqualTo(new double[] { 1, 0 }));
    }

    [Test]
    public void Triangular_systems_are_solved_from_either_side([Values] bool left, [Values] bool lower, [Values] bool transpose, [Values] bool unit)
    {
        var right = left ? Tall : Turned(Tall);

        var x = Backend.TriangularSolve(Symmetric, right, new(left, lower, transpose, false, unit));

        var triangle = Symmetric.Numbers();
        for (var i = 0; i < 9; i++)
        {
            var (row, column) = (i / 3, i % 3);
            triangle[i] = row == column ? (unit ? 1 : triangle[i]) : lower == row > column ? triangle[i] : 0;
        }

        var matrix = NDArray.Create<double>(triangle, [3, 3]);
        matrix = transpose ? Turned(matrix) : matrix;
        Assert.That((left ? Product(matrix, x) : Product(x, matrix)).Numbers(), Is.EqualTo(right.Numbers()).Within(1e-12));
    }

    [Test]
    public void Stacks_of_matrices_are_factored_one_by_one()
    {
        var stack = Backend.Concatenate(0, Symmetric.WithShape([1, 3, 3]), Symmetric.WithShape([1, 3, 3]));

        Assert.That(Backend.Cholesky(stack).Numbers().Skip(9), Is.EqualTo(Backend.Cholesky(Symmetric).Numbers()));
        Assert.That(Backend.Svd(stack, fullMatrices: false).S.Numbers().Skip(3), Is.EqualTo(Backend.Svd(Symmetric, false).S.Numbers()));
    }

    private static NDArray Product(NDArray left, NDArray right) => Backend.DotGeneral(left, right, new([1], [0], [], []), Dtype.Float64);

    private static NDArray Turned(NDArray matrix) => Backend.Transpose(matrix, 1, 0);

    private static double[] Identity(int n) => [.. Enumerable.Range(0, n * n).Select(i => i / n == i % n ? 1.0 : 0.0)];
}
