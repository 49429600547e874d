using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Backend;

public sealed class ContractionTests
{
    private static readonly ManagedBackend Backend = new();

    // Small whole numbers, so that sums are exact in every dtype.
    private static NDArray Pattern(Dtype dtype, params int[] shape)
    {
        var count = Backend.Iota(Dtype.Int32, [(int)Shape.Of(shape).Size], 0);
        var wave = Backend.Binary(BinaryOperation.Remainder, Backend.Binary(BinaryOperation.Multiply, count, NDArray.Scalar(7)), NDArray.Scalar(5));
        return Backend.Convert(wave, dtype).WithShape(Shape.Of(shape));
    }

    [TestCase("float32", 1, 5, 3)]
    [TestCase("float32", 9, 33, 41)]
    [TestCase("float32", 4, 16, 16)]
    [TestCase("float64", 5, 7, 9)]
    [TestCase("int32", 3, 4, 5)]
    [TestCase("bfloat16", 2, 3, 4)]
    [TestCase("complex64", 3, 2, 3)]
    public void Products_of_matrices_are_sums_of_products(string dtype, int m, int k, int n)
    {
        var (left, right) = (Pattern(Dtype.Find(dtype)!, m, k), Pattern(Dtype.Find(dtype)!, k, n));

        var product = Backend.DotGeneral(left, right, new([1], [0], [], []), left.Dtype);

        Assert.That(product.Shape.ToString(), Is.EqualTo($"({m}, {n})"));
        for (var i = 0; i < m * n; i++)
        {
            var expected = Enumerable.Range(0, k).Sum(j => left.DoubleAt((i / n * k) + j) * right.DoubleAt((j * n) + (i % n)));
            Assert.That(product.DoubleAt(i), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Batch_dimensions_lead_and_free_ones_follow()
    {
        var (left, right) = (Pattern(Dtype.Float32, 3, 2, 4), Pattern(Dtype.Float32, 4, 5, 2));

        // left[i, b, k] right[k, j, b] -> [b, i, j]
        var product = Backend.DotGeneral(left, right, new([2], [0], [1], [2]), Dtype.Float32);

        Assert.That(product.Shape.ToString(), Is.EqualTo("(2, 3, 5)"));
        var expected = Enumerable.Range(0, 4).Sum(k => left.DoubleAt((2 * 8) + (1 * 4) + k) * right.DoubleAt((k * 10) + (3 * 2) + 1));
        Assert.That(product.DoubleAt((1 * 15) + (2 * 5) + 3), Is.EqualTo(expected));
    }

    [Test]
    public void A_wider_result_widens_the_operands()
        => Assert.That(
            Backend.DotGeneral(NDArray.Vector<sbyte>(100, 100), NDArray.Vector<sbyte>(100, 100), new([0], [0], [], []), Dtype.Int32).Int64At(0),
            Is.EqualTo(20_000));

    [TestCase(1, 1, 1, 0, 0, 1, 1)]
    [TestCase(2, 1, 1, 1, 2, 1, 1)]
    [TestCase(1, 2, 1, 1, 1, 1, 1)]
    [TestCase(1, 1, 2, 2, 2, 1, 1)]
    [TestCase(1, 1, 1, -1, 1, 2, 1)]
    [TestCase(2, 1, 1, 1, 1, 1, 2)]
    public void Convolutions_are_sums_over_the_window(int stride, int lhsDilation, int rhsDilation, int low, int high, int groups, int batchGroups)
    {
        const int Images = 2, Features = 4, OutFeatures = 6, Length = 7, Width = 3;
        var (input, kernel) = (Pattern(Dtype.Float32, Images, Features, Length), Pattern(Dtype.Float32, OutFeatures, Features / groups, Width));
        var convolution = new Convolution(
            [stride], [low], [high], [lhsDilation], [rhsDilation], new([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups, batchGroups);

        var output = Backend.Convolve(input, kernel, convolution, Dtype.Float32);

        var spread = ((Length - 1) * lhsDilation) + 1 + low + high - (((Width - 1) * rhsDilation) + 1);
        var places = (spread / stride) + 1;
        Assert.That(output.Shape.ToString(), Is.EqualTo($"({Images / batchGroups}, {OutFeatures}, {places})"));
        for (var i = 0; i < output.Size; i++)
        {
            var (n, o, p) = (i / places / OutFeatures, i / places % OutFeatures, i % places);
            var image = (o / (OutFeatures / batchGroups) * (Images / batchGroups)) + n;
            var firstFeature = o / (OutFeatures / groups) * (Features / groups);
            var expected = 0.0;
            for (var c = 0; c < Features / groups; c++)
            {
                for (var w = 0; w < Width; w++)
                {
                    var at = (p * stride) + (w * rhsDilation) - low;
                    if (at >= 0 && at % lhsDilation == 0 && at / lhsDilation < Length)
                    {
                        expected += input.DoubleAt((((image * Features) + firstFeature + c) * Length) + (at / lhsDilation))
                            * kernel.DoubleAt((((o * (Features / groups)) + c) * Width) + w);
                    }
                }
            }

            Assert.That(output.DoubleAt(i), Is.EqualTo(expected), $"output {n} {o} {p}");
        }
    }

    [Test]
    public void Dimension_numbers_say_where_each_role_stands()
    {
        // NHWC images with HWIO kernels, as Flax has them.
        var (input, kernel) = (Pattern(Dtype.Float32, 2, 5, 6, 3), Pattern(Dtype.Float32, 2, 3, 3, 4));
        var flax = new Convolution([1, 2], [0, 1], [1, 0], [1, 1], [1, 1], new([0, 3, 1, 2], [3, 2, 0, 1], [0, 3, 1, 2]), 1, 1);
        var plain = flax with { DimensionNumbers = new([0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]) };

        var expected = Backend.Convolve(Backend.Transpose(input, 0, 3, 1, 2), Backend.Transpose(kernel, 3, 2, 0, 1), plain, Dtype.Float32);

        var output = Backend.Convolve(input, kernel, flax, Dtype.Float32);

        Assert.That(output.Shape.ToString(), Is.EqualTo("(2, 5, 3, 4)"));
        Assert.That(output.Numbers(), Is.EqualTo(Backend.Transpose(expected, 0, 2, 3, 1).Numbers()));
    }
}
