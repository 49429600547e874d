using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Printing;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Printing;

public sealed class ArrayTextTests
{
    private static readonly ManagedBackend Backend = new();

    private static NDArray Range(int count) => Backend.Iota(Dtype.Float32, [count], 0);

    private static NDArray Cast(NDArray array, string dtype) => Backend.Convert(array, Dtype.Find(dtype)!);

    private static string[] Texts(string expression, string group = "jax-repr")
    {
        var value = Recorded.Value(group, expression);
        return value.ValueKind == System.Text.Json.JsonValueKind.String
            ? [value.GetString()!]
            : [.. value.EnumerateArray().Select(item => item.GetString()!)];
    }

    private static string[] Reprs(params NDArray[] arrays) => [.. arrays.Select(array => ArrayText.JaxRepr(array))];

    private static NDArray Binary(BinaryOperation operation, NDArray array, float scalar) => Backend.Binary(operation, array, NDArray.Scalar(scalar));

    [Test]
    public void Zeros_of_every_dtype_print_as_recorded()
        => Assert.That(
            new[] { "bool", "int8", "uint8", "int16", "uint32", "float16", "bfloat16", "complex64" }
                .Select(dtype => ArrayText.JaxRepr(Cast(NDArray.Vector(0, 0), dtype))),
            Is.EqualTo(Texts("[repr(jnp.zeros(2, dtype=d)) for d in ('bool', 'int8', 'uint8', 'int16', 'uint32', 'float16', 'bfloat16', 'complex64')]")));

    [Test]
    public void Bfloat16_prints_six_digits_unpadded()
    {
        var tenth = Cast(NDArray.Scalar(0.1f), "bfloat16");
        Assert.That(
            new[] { ArrayText.JaxRepr(Cast(NDArray.Vector(0.1f, -2.5f), "bfloat16")), ArrayText.JaxStr(tenth), ArrayText.JaxRepr(tenth) },
            Is.EqualTo(Texts("[repr(jnp.array([0.1, -2.5], dtype=jnp.bfloat16)), str(jnp.bfloat16(0.1)), repr(jnp.bfloat16(0.1))]")));
        Assert.That(ArrayText.JaxStr(Cast(NDArray.Vector(1e6f, 65536f, 1e-5f, 300f), "bfloat16")), Is.EqualTo("[999424 65536 1.00136e-05 300]"));
    }

    [Test]
    public void Values_far_apart_or_large_print_scientific()
    {
        var (small, large) = (NDArray.Vector(1e-8f, 1f), NDArray.Vector(1e10f, 1f));
        Assert.That(
            new[]
            {
                ArrayText.JaxRepr(small), ArrayText.JaxStr(small), ArrayText.JaxRepr(NDArray.Vector(1e-3f, 1f)),
                ArrayText.JaxRepr(NDArray.Vector(1e-4f, 1f)), ArrayText.JaxRepr(NDArray.Vector(1e-5f, 1f)),
            },
            Is.EqualTo(Texts(
                "[repr(jnp.array([1e-8, 1.])), str(jnp.array([1e-8, 1.])), repr(jnp.array([1e-3, 1.])), repr(jnp.array([1e-4, 1.])), repr(jnp.array([1e-5, 1.]))]")));
        Assert.That(
            new[]
            {
                ArrayText.JaxRepr(large), ArrayText.JaxStr(large), ArrayText.JaxRepr(NDArray.Vector(1e7f, 2e7f)),
                ArrayText.JaxRepr(NDArray.Vector(123456789f, 1f)), ArrayText.JaxRepr(NDArray.Vector(1e8f, 0.5f)),
            },
            Is.EqualTo(Texts(
                "[repr(jnp.array([1e10, 1.])), str(jnp.array([1e10, 1.])), repr(jnp.array([1e7, 2e7])), repr(jnp.array([123456789., 1.])), repr(jnp.array([1e8, 0.5]))]")));
        Assert.That(
            new[]
            {
                ArrayText.JaxRepr(NDArray.Scalar(1234567f), weakType: true), ArrayText.JaxRepr(NDArray.Vector(1234567f)),
                ArrayText.JaxRepr(NDArray.Vector(0.30000001f)),
            },
            Is.EqualTo(Texts("[repr(jnp.array(1234567.0)), repr(jnp.array([1234567.0])), repr(jnp.array([0.30000001]))]")));
    }

    [Test]
    public void Scalars_print_shortest()
        => Assert.That(
            new[] { 1e-8f, 1e10f, 123456.789f, 1e16f, 0.0001f, 0.00001f, -0f, 3f }.Select(value => ArrayText.JaxStr(NDArray.Scalar(value))),
            Is.EqualTo(Texts("[str(jnp.float32(v)) for v in (1e-8, 1e10, 123456.789, 1e16, 0.0001, 0.00001, -0., 3.)]")));

    [Test]
    public void Infinities_and_nan_line_up()
        => Assert.That(
            new[]
            {
                ArrayText.JaxRepr(NDArray.Vector(float.PositiveInfinity, float.NegativeInfinity, float.NaN)),
                ArrayText.JaxStr(NDArray.Vector(float.PositiveInfinity, 1.5f, float.NaN)),
                ArrayText.JaxRepr(NDArray.Scalar(float.NaN)), ArrayText.JaxStr(NDArray.Scalar(float.NegativeInfinity)),
            },
            Is.EqualTo(Texts(
                "[repr(jnp.array([jnp.inf, -jnp.inf, jnp.nan])), str(jnp.array([jnp.inf, 1.5, jnp.nan])), repr(jnp.float32(jnp.nan)), str(jnp.float32(-jnp.inf))]")));

    [Test]
    public void Signs_and_widths_line_up()
    {
        Assert.That(
            new[]
            {
                ArrayText.JaxRepr(NDArray.Vector(-1f, 2f, -3f)), ArrayText.JaxRepr(NDArray.Vector(-0f, 0f)), ArrayText.JaxRepr(NDArray.Vector(-1, 10, -100)),
                ArrayText.JaxStr(NDArray.Vector(-1.5f, 22.25f, 333f, 4f).WithShape([2, 2])),
            },
            Is.EqualTo(Texts(
                "[repr(jnp.array([-1., 2., -3.])), repr(jnp.array([-0., 0.])), repr(jnp.array([-1, 10, -100])), str(jnp.array([[-1.5, 22.25], [333., 4.]]))]")));
        var integers = NDArray.Vector(1, 20, 300, -4).WithShape([2, 2]);
        Assert.That(
            new[] { ArrayText.JaxRepr(integers), ArrayText.JaxStr(integers), ArrayText.JaxRepr(NDArray.Vector(true, false, false, true).WithShape([2, 2])) },
            Is.EqualTo(Texts(
                "[repr(jnp.array([[1, 20], [300, -4]])), str(jnp.array([[1, 20], [300, -4]])), repr(jnp.array([[True, False], [False, True]]))]")));
    }

    [Test]
    public void Empty_arrays_print_their_shape()
    {
        var (none, rows) = (Range(0), Range(0).WithShape([2, 0]));
        Assert.That(
            new[]
            {
                ArrayText.JaxRepr(none), ArrayText.JaxStr(none), ArrayText.JaxRepr(rows), ArrayText.JaxRepr(Cast(Range(0), "int32").WithShape([0, 3])),
                ArrayText.JaxStr(rows),
            },
            Is.EqualTo(Texts(
                "[repr(jnp.zeros((0,))), str(jnp.zeros((0,))), repr(jnp.zeros((2, 0))), repr(jnp.zeros((0, 3), jnp.int32)), str(jnp.zeros((2, 0)))]")));
    }

    [Test]
    public void Nested_arrays_indent()
        => Assert.That(
            Reprs(Range(1), Cast(NDArray.Scalar(1f), "float32").WithShape([1, 1]), NDArray.Vector(1f, 1f).WithShape([2, 1]), NDArray.Vector(1f, 1f).WithShape([1, 2, 1])),
            Is.EqualTo(Texts("[repr(jnp.zeros((1,))), repr(jnp.ones((1, 1))), repr(jnp.ones((2, 1))), repr(jnp.ones((1, 2, 1)))]")));

    [Test]
    public void Long_lines_wrap()
    {
        var sevenths = Binary(BinaryOperation.Divide, Range(8), 7);
        var table = Range(64).WithShape([8, 8]);
        Assert.That(
            new[] { ArrayText.JaxRepr(Range(8)), ArrayText.JaxStr(Range(8)), ArrayText.JaxRepr(sevenths), ArrayText.JaxStr(sevenths) },
            Is.EqualTo(Texts("[repr(jnp.arange(8.)), str(jnp.arange(8.)), repr(jnp.arange(8.) / 7), str(jnp.arange(8.) / 7)]")));
        Assert.That(Reprs(table), Is.EqualTo(Texts("repr(jnp.arange(64.).reshape(8, 8))")));
        Assert.That(ArrayText.JaxStr(Binary(BinaryOperation.Multiply, table, 1.37f)), Is.EqualTo(Texts("str(jnp.arange(64.).reshape(8, 8) * 1.37)")[0]));
        Assert.That(
            Reprs(Binary(BinaryOperation.Divide, Binary(BinaryOperation.Subtract, Range(8), 3), 7).WithShape([1, 8])),
            Is.EqualTo(Texts("repr((jnp.arange(8.) - 3).reshape(1, 8) / 7)")));
    }

    [Test]
    public void Complex_numbers_print_both_parts()
        => Assert.That(
            new[]
            {
                ArrayText.JaxRepr(NDArray.Vector(new Complex64(1, 2), new Complex64(-0f, -0.5f))), ArrayText.JaxStr(NDArray.Scalar(new Complex64(1, 2))),
                ArrayText.JaxRepr(NDArray.Scalar(new Complex64(0, 1))),
            },
            Is.EqualTo(Texts("[repr(jnp.array([1 + 2j, -0.5j])), str(jnp.array(1 + 2j)), repr(jnp.complex64(1j))]")));

    [Test]
    public void Numpy_leaves_out_what_the_elements_imply()
    {
        var m = Range(6).WithShape([2, 3]);
        Assert.That(
            new[]
            {
                ArrayText.NumpyRepr(NDArray.Vector(1f, 2.5f, -3f)), ArrayText.NumpyStr(m), ScalarText.Repr(NDArray.Scalar(1.5f)),
                ArrayText.NumpyRepr(NDArray.Vector(0, 0)), ArrayText.NumpyRepr(NDArray.Vector(0L, 1, 2)),
            },
            Is.EqualTo(Texts("[repr(np.asarray(x)), str(np.asarray(m)), repr(np.float32(1.5)), repr(np.zeros(2, np.int32)), repr(np.arange(3))]")));
    }

    [Test]
    public void Keys_print_the_data_they_overlay()
    {
        var keys = Backend.RandomSplit(Backend.RandomSeed(NDArray.Scalar(0), Dtype.FryKey), [2], partitionable: false);
        Assert.That(new[] { ArrayText.JaxRepr(keys), ArrayText.JaxStr(keys) }, Is.EqualTo(Texts("[repr(jax.random.split(key, 2)), str(jax.random.split(key, 2))]")));
    }

    // 0 … 999 at most 1000 apart would print positional; 1.197e+03 is over a thousand times 1, so all turn scientific.
    [Test]
    public void Long_arrays_are_summarised()
    {
        Assert.That(ArrayText.NumpyStr(Cast(Range(1001), "int64")), Is.EqualTo("[   0    1    2 ...  998  999 1000]"));
        Assert.That(ArrayText.NumpyRepr(Cast(Range(1001), "int64")), Is.EqualTo("array([   0,    1,    2, ...,  998,  999, 1000], shape=(1001,))"));
        Assert.That(
            ArrayText.JaxRepr(Range(1200).WithShape([2, 600])),
            Is.EqualTo("Array([[0.000e+00, 1.000e+00, 2.000e+00, ..., 5.970e+02, 5.980e+02,\n        5.990e+02],\n       "
                + "[6.000e+02, 6.010e+02, 6.020e+02, ..., 1.197e+03, 1.198e+03,\n        1.199e+03]], dtype=float32)"));
        Assert.That(
            ArrayText.NumpyStr(Cast(Range(1100), "int32").WithShape([1100, 1])),
            Is.EqualTo("[[   0]\n [   1]\n [   2]\n ...\n [1097]\n [1098]\n [1099]]"));
    }

    [TestCase(1000.0, "float16", "1e+03")]
    [TestCase(999.5, "float16", "999.5")]
    [TestCase(0.1, "float16", "0.1")]
    [TestCase(1e15, "float64", "1000000000000000.0")]
    [TestCase(1e16, "float64", "1e+16")]
    [TestCase(2.5e-7, "float64", "2.5e-07")]
    [TestCase(1e-320, "float64", "1e-320")]
    public void Scalars_turn_scientific_where_their_dtype_runs_out(double value, string dtype, string expected)
        => Assert.That(ScalarText.Str(NDArray.ScalarOf(value, Dtype.Find(dtype)!)), Is.EqualTo(expected));
}
