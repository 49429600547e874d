using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Backend;

public sealed class ReductionTests
{
    private static readonly ManagedBackend Backend = new();

    private static readonly NDArray Cube = Backend.Iota(Dtype.Float32, [24], 0).WithShape([2, 3, 4]);

    [Test]
    public void Sums_run_over_any_axes()
    {
        Assert.That(Backend.Reduce(Reduction.Sum, Cube, 0, 1, 2).Numbers(), Is.EqualTo(new double[] { 276 }));
        Assert.That(Backend.Reduce(Reduction.Sum, Cube, 1).Numbers(), Is.EqualTo(new double[] { 12, 15, 18, 21, 48, 51, 54, 57 }));
        Assert.That(Backend.Reduce(Reduction.Sum, Cube, 0, 2).Numbers(), Is.EqualTo(new double[] { 60, 92, 124 }));
        Assert.That(Backend.Reduce(Reduction.Max, Cube, 2, 0).Numbers(), Is.EqualTo(new double[] { 15, 19, 23 }));
    }

    [Test]
    public void Empty_reductions_give_the_neutral_element()
    {
        var empty = Backend.Full(NDArray.Scalar(0f), [0, 2]);

        Assert.That(Backend.Reduce(Reduction.Max, empty, 0).Numbers(), Is.All.EqualTo(double.NegativeInfinity));
        Assert.That(Backend.Reduce(Reduction.Product, empty, 0).Numbers(), Is.All.EqualTo(1));
        Assert.That(Backend.Reduce(Reduction.And, Backend.Full(NDArray.Scalar(true), [0]), 0).BoolAt(0), Is.True);
    }

    [Test]
    public void Long_float32_sums_are_exact_to_rounding()
    {
        var tenths = Backend.Full(NDArray.Scalar(0.1f), [1_000_003]);

        Assert.That(Backend.Reduce(Reduction.Sum, tenths, 0).DoubleAt(0), Is.EqualTo(1_000_003 * (double)0.1f).Within(1e-5).Percent);
    }

    [Test]
    public void Nan_shows_in_maxima_and_their_positions()
    {
        var x = NDArray.Vector(1f, float.NaN, 5f, float.NaN);

        Assert.That(Backend.Reduce(Reduction.Max, x, 0).DoubleAt(0), Is.NaN);
        Assert.That(Backend.ArgReduce(x, 0, greatest: true, Dtype.Int32).Numbers(), Is.EqualTo(new double[] { 1 }));
        Assert.That(Backend.ArgReduce(NDArray.Vector(3, 9, 9), 0, greatest: true, Dtype.Int32).Numbers(), Is.EqualTo(new double[] { 1 }));
    }

    [TestCase(CumulativeOperation.Sum, false, new double[] { 1, 4, 6 })]
    [TestCase(CumulativeOperation.Sum, true, new double[] { 6, 5, 2 })]
    [TestCase(CumulativeOperation.Product, false, new double[] { 1, 3, 6 })]
    [TestCase(CumulativeOperation.Max, true, new double[] { 3, 3, 2 })]
    public void Scans_run_forwards_and_backwards(CumulativeOperation operation, bool reverse, double[] expected)
        => Assert.That(Backend.Cumulative(operation, NDArray.Vector(1f, 3f, 2f), 0, reverse).Numbers(), Is.EqualTo(expected));

    [Test]
    public void Log_sum_exp_scans_stay_finite()
        => Assert.That(
            Backend.Cumulative(CumulativeOperation.LogSumExp, NDArray.Vector(1000f, 1000f, float.NegativeInfinity), 0).Numbers(),
            Is.EqualTo(new[] { 1000, 1000.6931, 1000.6931 }).Within(1e-3));

    [Test]
    public void Windows_reduce_with_stride_and_padding()
    {
        var image = Backend.Iota(Dtype.Float32, [16], 0).WithShape([4, 4]);
        var window = new Window([2, 2], [2, 2], [1, 0], [1, 0], [1, 1], [1, 1]);

        Assert.That(Backend.ReduceWindow(Reduction.Max, image, window).Numbers(), Is.EqualTo(new double[] { 1, 3, 9, 11, 13, 15 }));
        Assert.That(Backend.ReduceWindow(Reduction.Sum, image, window).Numbers(), Is.EqualTo(new double[] { 1, 5, 26, 34, 25, 29 }));
    }

    [Test]
    public void The_gradient_of_a_pooled_maximum_goes_where_it_stood()
    {
        var image = NDArray.Vector(1f, 4f, 2f, 2f, 0f, 3f);
        var window = new Window([2], [2], [0], [0], [1], [1]);

        Assert.That(
            Backend.SelectAndScatterAdd(NDArray.Vector(10f, 20f, 30f), image, window, greatest: true).Numbers(),
            Is.EqualTo(new double[] { 0, 10, 20, 0, 0, 30 }));
        Assert.That(Backend.SelectAndGatherAdd(Backend.Iota(Dtype.Float32, [6], 0), image, window, greatest: true).Numbers(), Is.EqualTo(new double[] { 1, 2, 5 }));
    }

    [Test]
    public void Sorting_is_stable_puts_nan_last_and_moves_the_others_along()
    {
        var sorted = Backend.Sort([NDArray.Vector(2f, float.NaN, -1f, 2f, float.NegativeInfinity), NDArray.Vector(0, 1, 2, 3, 4)], 0, 1);

        Assert.That(sorted[0].Numbers(), Is.EqualTo(new[] { double.NegativeInfinity, -1, 2, 2, double.NaN }));
        Assert.That(sorted[1].Numbers(), Is.EqualTo(new double[] { 4, 2, 0, 3, 1 }));
    }

    [Test]
    public void Sorting_by_two_keys_along_an_outer_dimension()
    {
        var (major, minor) = (NDArray.Vector(1, 0, 1, 0, 0, 0).WithShape([3, 2]), NDArray.Vector(5, 9, 4, 8, 0, 7).WithShape([3, 2]));

        Assert.That(Backend.Sort([major, minor], 0, 2)[1].Numbers(), Is.EqualTo(new double[] { 0, 7, 4, 8, 5, 9 }));
    }

    [Test]
    public void The_greatest_come_first_and_the_first_of_equals_wins()
    {
        var (values, indices) = Backend.TopK(NDArray.Vector(1, 7, 7, -3, 0, 5).WithShape([2, 3]), 2);

        Assert.That(values.Numbers(), Is.EqualTo(new double[] { 7, 7, 5, 0 }));
        Assert.That(indices.Numbers(), Is.EqualTo(new double[] { 1, 2, 2, 1 }));
    }
}
