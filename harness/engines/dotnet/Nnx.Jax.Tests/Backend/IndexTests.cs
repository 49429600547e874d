using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Backend;

public sealed class IndexTests
{
    private static readonly ManagedBackend Backend = new();

    private static readonly NDArray Matrix = Backend.Iota(Dtype.Float32, [12], 0).WithShape([3, 4]);

    // x[indices] on the first axis.
    private static readonly GatherDimensionNumbers Rows = new([1], [0], [0], [], []);

    [Test]
    public void Dynamic_windows_are_moved_inside()
    {
        Assert.That(Backend.DynamicSlice(Matrix, [2, -5], 2, 2).Numbers(), Is.EqualTo(new double[] { 4, 5, 8, 9 }));
        Assert.That(
            Backend.DynamicUpdateSlice(Matrix, NDArray.Vector(-1f, -2f).WithShape([1, 2]), 9, 9).Numbers(),
            Is.EqualTo(new double[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2 }));
    }

    [TestCase(IndexMode.Clip, new double[] { 8, 9, 10, 11, 0, 1, 2, 3 })]
    [TestCase(IndexMode.FillOrDrop, new[] { double.NaN, double.NaN, double.NaN, double.NaN, 0, 1, 2, 3 })]
    public void Gathered_rows_outside_are_clipped_or_filled(IndexMode mode, double[] expected)
        => Assert.That(Backend.Gather(Matrix, NDArray.Vector(7, 0).WithShape([2, 1]), Rows, [1, 4], mode).Numbers(), Is.EqualTo(expected));

    [Test]
    public void Gathered_points_take_one_element_an_index_vector()
    {
        var points = new GatherDimensionNumbers([], [0, 1], [0, 1], [], []);
        var indices = NDArray.Vector(0, 3, 2, 1).WithShape([2, 2]);

        Assert.That(Backend.Gather(Matrix, indices, points, [1, 1], IndexMode.PromiseInBounds).Numbers(), Is.EqualTo(new double[] { 3, 9 }));
    }

    [Test]
    public void Batched_gathers_run_along_the_operand()
    {
        // take_along_axis(matrix, indices, axis=1)
        var along = new GatherDimensionNumbers([], [1], [1], [0], [0]);
        var indices = NDArray.Vector(3, 0, 1, 1, 2, 0).WithShape([3, 2, 1]);

        Assert.That(Backend.Gather(Matrix, indices, along, [1, 1], IndexMode.Clip).Numbers(), Is.EqualTo(new double[] { 3, 0, 5, 5, 10, 8 }));
    }

    [Test]
    public void Windows_keep_their_place_among_the_batch_dimensions()
    {
        // x[:, indices]: the window runs along the first output dimension.
        var columns = new GatherDimensionNumbers([0], [1], [1], [], []);

        Assert.That(
            Backend.Gather(Matrix, NDArray.Vector(2, 0).WithShape([2, 1]), columns, [3, 1], IndexMode.Clip).Numbers(),
            Is.EqualTo(new double[] { 2, 0, 6, 4, 10, 8 }));
    }

    [TestCase(ScatterOperation.Add, new double[] { 11, 2, 34 })]
    [TestCase(ScatterOperation.Replace, new double[] { 10, 2, 20 })]
    [TestCase(ScatterOperation.Multiply, new double[] { 10, 2, 660 })]
    [TestCase(ScatterOperation.Max, new double[] { 10, 2, 20 })]
    [TestCase(ScatterOperation.Min, new double[] { 1, 2, 3 })]
    public void Scattered_updates_meet_in_order_and_drop_outside(ScatterOperation operation, double[] expected)
    {
        var numbers = new ScatterDimensionNumbers([], [0], [0], [], []);
        var indices = NDArray.Vector(0, 2, 5, 2).WithShape([4, 1]);

        var result = Backend.Scatter(
            operation, NDArray.Vector(1f, 2f, 3f), indices, NDArray.Vector(10f, 11f, 99f, 20f), numbers, IndexMode.FillOrDrop);

        Assert.That(result.Numbers(), Is.EqualTo(expected));
    }

    [Test]
    public void Scattered_rows_of_half_types_are_added()
    {
        var numbers = new ScatterDimensionNumbers([1], [0], [0], [], []);
        var halves = Backend.Convert(Matrix, Dtype.BFloat16);
        var updates = Backend.Full(NDArray.Scalar((BFloat16)1f), [2, 4]);

        var result = Backend.Scatter(ScatterOperation.Add, halves, NDArray.Vector(1, 1).WithShape([2, 1]), updates, numbers, IndexMode.Clip);

        Assert.That(result.Numbers(), Is.EqualTo(new double[] { 0, 1, 2, 3, 6, 7, 8, 9, 8, 9, 10, 11 }));
    }
}
