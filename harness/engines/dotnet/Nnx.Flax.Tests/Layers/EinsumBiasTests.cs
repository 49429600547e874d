using Nnx.Flax.Layers.Linear;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Tests.Layers;

public sealed class EinsumBiasTests
{
    [TestCase("bi,ij->bj", 2, 2, "1,7")]
    [TestCase("bi,ij->jb", 2, 2, "7,1")]
    [TestCase("bij,ij->b", 3, 2, "1")]
    [TestCase("...i,ij->...j", 4, 2, "1,1,1,7")]
    public void A_bias_has_the_kernels_size_where_the_result_has_a_label_of_the_kernel(string equation, int left, int right, string expected)
    {
        PyObject[] kernel = [PyInt.Of(5), PyInt.Of(7)];

        var shape = EinsumBias.Shape(equation, left, right, kernel);

        Assert.That(string.Join(',', shape.Select(static size => ((PyInt)size).Small)), Is.EqualTo(expected));
    }

    [Test]
    public void Dimensions_behind_an_ellipsis_of_both_operands_meet_from_the_last_one()
    {
        PyObject[] kernel = [PyInt.Of(3), PyInt.Of(5), PyInt.Of(7)];

        var shape = EinsumBias.Shape("...i,...ij->...j", 4, 3, kernel);

        Assert.That(shape.Select(static size => ((PyInt)size).Small), Is.EqualTo(new long[] { 1, 1, 3, 7 }));
    }
}
