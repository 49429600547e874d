using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Backend.Memory;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Backend;

public sealed class ShapeTests
{
    private static readonly ManagedBackend Backend = new();

    private static NDArray Counted(params int[] shape) => Backend.Iota(Dtype.Int32, [(int)Shape.Of(shape).Size], 0).WithShape(Shape.Of(shape));

    [Test]
    public void Iota_counts_along_its_dimension()
        => Assert.That(Backend.Iota(Dtype.BFloat16, [2, 3], 1).Numbers(), Is.EqualTo(new double[] { 0, 1, 2, 0, 1, 2 }));

    [Test]
    public void Broadcasting_repeats_along_new_dimensions_and_those_of_size_one()
    {
        Assert.That(Backend.BroadcastInDim(NDArray.Vector(1, 2), [2, 3], 0).Numbers(), Is.EqualTo(new double[] { 1, 1, 1, 2, 2, 2 }));
        Assert.That(Backend.BroadcastInDim(NDArray.Vector(1, 2).WithShape([1, 2]), [3, 2], 0, 1).Numbers(), Is.EqualTo(new double[] { 1, 2, 1, 2, 1, 2 }));
        Assert.That(Backend.BroadcastInDim(NDArray.Scalar(7), [2, 2]).Numbers(), Is.All.EqualTo(7));
    }

    [Test]
    public void Transposes_permute_dimensions()
    {
        var moved = Backend.Transpose(Counted(2, 3, 4), 2, 0, 1);

        Assert.That(moved.Shape, Is.EqualTo(Shape.Create(4, 2, 3)));
        Assert.That(moved.Numbers().Take(7), Is.EqualTo(new double[] { 0, 4, 8, 12, 16, 20, 1 }));
    }

    [Test]
    public void Slices_step_and_reversal_turns()
    {
        var x = Counted(3, 4);

        Assert.That(Backend.Slice(x, [0, 1], [3, 4], 2, 2).Numbers(), Is.EqualTo(new double[] { 1, 3, 9, 11 }));
        Assert.That(Backend.Reverse(x, 0, 1).Numbers(), Is.EqualTo(x.Numbers().Reverse()));
        Assert.That(Backend.Reverse(x, 1).Numbers().Take(5), Is.EqualTo(new double[] { 3, 2, 1, 0, 7 }));
    }

    [Test]
    public void Concatenation_joins_inner_dimensions()
        => Assert.That(
            Backend.Concatenate(1, Counted(2, 2), Counted(2, 1), Counted(2, 0)).Numbers(), Is.EqualTo(new double[] { 0, 1, 0, 2, 3, 1 }));

    [Test]
    public void Padding_widens_spreads_and_cuts()
    {
        var x = NDArray.Vector(1, 2, 3);
        var nine = NDArray.Scalar(9);

        Assert.That(Backend.Pad(x, nine, new PaddingDimension(1, 2, 0)).Numbers(), Is.EqualTo(new double[] { 9, 1, 2, 3, 9, 9 }));
        Assert.That(Backend.Pad(x, nine, new PaddingDimension(0, 0, 1)).Numbers(), Is.EqualTo(new double[] { 1, 9, 2, 9, 3 }));
        Assert.That(Backend.Pad(x, nine, new PaddingDimension(-1, -1, 0)).Numbers(), Is.EqualTo(new double[] { 2 }));
        Assert.That(Backend.Pad(x, nine, new PaddingDimension(-1, 1, 1)).Numbers(), Is.EqualTo(new double[] { 9, 2, 9, 3, 9 }));
        Assert.That(Backend.Pad(x, nine, new PaddingDimension(-4, 0, 1)).Numbers(), Is.EqualTo(new double[] { 3 }));
    }

    [Test]
    public void Keys_move_like_any_element()
    {
        var keys = Backend.RandomSeed(Counted(2, 2), Dtype.FryKey);

        Assert.That(Backend.Transpose(keys, 1, 0).Bitcast(Dtype.UInt32).Numbers(), Is.EqualTo(new double[] { 0, 0, 0, 2, 0, 1, 0, 3 }));
    }

    [Test]
    public void Requests_over_the_limit_are_refused_before_they_are_made()
    {
        var limited = new ManagedBackend(new SingleAllocationLimit(1 << 20));

        Assert.That(() => limited.Iota(Dtype.Float32, [1 << 20, 1 << 20], 0), Throws.TypeOf<AllocationRefusedException>());
        Assert.That(() => Backend.Full(NDArray.Scalar(0f), [1 << 20, 1 << 20, 1 << 20, 1 << 20]), Throws.TypeOf<AllocationRefusedException>());
        Assert.That(limited.Iota(Dtype.Float32, [1 << 10], 0).Size, Is.EqualTo(1 << 10));
    }
}
