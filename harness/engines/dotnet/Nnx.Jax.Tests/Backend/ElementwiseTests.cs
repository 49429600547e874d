using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Backend;

public sealed class ElementwiseTests
{
    private static readonly ManagedBackend Backend = new();

    [Test]
    public void Integer_division_by_zero_gives_minus_one_and_the_remainder_the_dividend()
    {
        var (x, zero) = (NDArray.Vector(7, -7, int.MinValue), NDArray.Scalar(0));

        Assert.That(Backend.Binary(BinaryOperation.Divide, x, zero).Numbers(), Is.EqualTo(new double[] { -1, -1, -1 }));
        Assert.That(Backend.Binary(BinaryOperation.Remainder, x, zero).Numbers(), Is.EqualTo(x.Numbers()));
        Assert.That(Backend.Binary(BinaryOperation.Divide, x, NDArray.Scalar(-1)).Numbers(), Is.EqualTo(new double[] { -7, 7, int.MinValue }));
    }

    [Test]
    public void Small_integers_wrap()
    {
        var x = NDArray.Vector<sbyte>(100, -128, 127);

        Assert.That(Backend.Binary(BinaryOperation.Add, x, NDArray.Scalar((sbyte)100)).Numbers(), Is.EqualTo(new double[] { -56, -28, -29 }));
        Assert.That(Backend.Unary(UnaryOperation.Abs, x).Numbers(), Is.EqualTo(new double[] { 100, -128, 127 }));
        Assert.That(Backend.Unary(UnaryOperation.PopulationCount, x).Numbers(), Is.EqualTo(new double[] { 3, 1, 7 }));
        Assert.That(Backend.Unary(UnaryOperation.CountLeadingZeros, x).Numbers(), Is.EqualTo(new double[] { 1, 0, 1 }));
    }

    [Test]
    public void Shifts_by_the_width_or_more_leave_nothing()
    {
        var x = NDArray.Vector(1, -8, 5);

        Assert.That(Backend.Binary(BinaryOperation.ShiftLeft, x, NDArray.Scalar(32)).Numbers(), Is.All.Zero);
        Assert.That(Backend.Binary(BinaryOperation.ShiftRightLogical, x, NDArray.Scalar(40)).Numbers(), Is.All.Zero);
        Assert.That(Backend.Binary(BinaryOperation.ShiftRightArithmetic, x, NDArray.Scalar(32)).Numbers(), Is.EqualTo(new double[] { 0, -1, 0 }));
    }

    [Test]
    public void Nan_wins_maximum_and_minimum()
    {
        var (x, y) = (NDArray.Vector(1f, float.NaN, 3f), NDArray.Vector(float.NaN, 2f, 1f));

        Assert.That(Backend.Binary(BinaryOperation.Maximum, x, y).Numbers(), Is.EqualTo(new[] { double.NaN, double.NaN, 3 }));
        Assert.That(Backend.Binary(BinaryOperation.Minimum, x, y).Numbers(), Is.EqualTo(new[] { double.NaN, double.NaN, 1 }));
    }

    [Test]
    public void Floats_saturate_on_the_way_to_integers_and_integers_wrap()
    {
        var x = NDArray.Vector(300.7f, -300.7f, float.NaN, float.PositiveInfinity, -1.5f);

        Assert.That(Backend.Convert(x, Dtype.Int8).Numbers(), Is.EqualTo(new double[] { 127, -128, 0, 127, -1 }));
        Assert.That(Backend.Convert(NDArray.Vector(300, -1, 5), Dtype.UInt8).Numbers(), Is.EqualTo(new double[] { 44, 255, 5 }));
        Assert.That(Backend.Convert(x, Dtype.Bool).Numbers(), Is.All.EqualTo(1));
    }

    [Test]
    public void Bfloat16_is_computed_in_float32_and_rounded_to_even()
    {
        var x = Backend.Convert(NDArray.Vector(0.1f, 1.00390625f, 1.01171875f), Dtype.BFloat16);

        Assert.That(x.Numbers(), Is.EqualTo(new[] { 0.10009765625, 1.0, 1.015625 }));
        Assert.That(Backend.Binary(BinaryOperation.Add, x, x).Dtype, Is.SameAs(Dtype.BFloat16));
    }

    [TestCase(UnaryOperation.RoundHalfToEven, new double[] { 2, 2, -2, -2 })]
    [TestCase(UnaryOperation.RoundHalfAwayFromZero, new double[] { 3, 2, -3, -2 })]
    [TestCase(UnaryOperation.Floor, new double[] { 2, 1, -3, -2 })]
    [TestCase(UnaryOperation.Sign, new double[] { 1, 1, -1, -1 })]
    public void Rounding_knows_its_ties(UnaryOperation operation, double[] expected)
        => Assert.That(Backend.Unary(operation, NDArray.Vector(2.5f, 1.5f, -2.5f, -1.5f)).Numbers(), Is.EqualTo(expected));

    // Values from the tables of Abramowitz and Stegun and the NIST handbook.
    [TestCase(UnaryOperation.Erf, 0.5, 0.5204998778130465)]
    [TestCase(UnaryOperation.Erf, -3.0, -0.9999779095030014)]
    [TestCase(UnaryOperation.Erfc, 4.0, 1.541725790028002e-08)]
    [TestCase(UnaryOperation.Erfc, -0.25, 1.2763263901682369)]
    [TestCase(UnaryOperation.ErfInv, 0.5, 0.4769362762044699)]
    [TestCase(UnaryOperation.ErfInv, -0.999, -2.326753765513525)]
    [TestCase(UnaryOperation.Lgamma, 0.1, 2.252712651734206)]
    [TestCase(UnaryOperation.Lgamma, 10.5, 13.940625219403763)]
    [TestCase(UnaryOperation.Lgamma, -0.5, 1.2655121234846454)]
    [TestCase(UnaryOperation.Digamma, 1.0, -0.5772156649015329)]
    [TestCase(UnaryOperation.Digamma, -0.5, 0.03648997397857652)]
    [TestCase(UnaryOperation.Expm1, 1e-8, 1.000000005e-08)]
    [TestCase(UnaryOperation.Log1p, 1e-8, 9.99999995e-09)]
    [TestCase(UnaryOperation.BesselI0e, 1.0, 0.46575960759364043)]
    [TestCase(UnaryOperation.BesselI1e, 1.0, 0.2079104153497085)]
    [TestCase(UnaryOperation.BesselI0e, 50.0, 0.05656162664745419)]
    public void Special_functions_have_their_known_values(UnaryOperation operation, double x, double expected)
    {
        Assert.That(Backend.Unary(operation, NDArray.Scalar(x)).DoubleAt(0), Is.EqualTo(expected).Within(1e-12).Percent.Or.EqualTo(expected).Within(3e-12));
        Assert.That(Backend.Unary(operation, NDArray.Scalar((float)x)).DoubleAt(0), Is.EqualTo(expected).Within(2e-4).Percent);
    }

    [TestCase(BinaryOperation.Igamma, 2.0, 3.0, 0.8008517265285442)]
    [TestCase(BinaryOperation.Igammac, 2.0, 3.0, 0.19914827347145578)]
    [TestCase(BinaryOperation.Zeta, 2.0, 1.0, 1.6449340668482264)]
    [TestCase(BinaryOperation.Polygamma, 1.0, 1.0, 1.6449340668482264)]
    [TestCase(BinaryOperation.Remainder, -7.5, 2.0, -1.5)]
    [TestCase(BinaryOperation.Power, 2.0, 0.5, 1.4142135623730951)]
    public void Functions_of_two_arguments_have_their_known_values(BinaryOperation operation, double x, double y, double expected)
        => Assert.That(Backend.Binary(operation, NDArray.Scalar(x), NDArray.Scalar(y)).DoubleAt(0), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Negative_integer_powers_of_floats_divide()
        => Assert.That(Backend.IntegerPower(NDArray.Vector(2f, -4f), -3).Numbers(), Is.EqualTo(new[] { 0.125, -0.015625 }));

    [Test]
    public void Selection_takes_the_named_case()
    {
        var cases = new[] { NDArray.Vector(1, 2, 3), NDArray.Vector(10, 20, 30), NDArray.Vector(100, 200, 300) };

        Assert.That(Backend.Select(NDArray.Vector(true, false, true), cases[0], cases[1]).Numbers(), Is.EqualTo(new double[] { 10, 2, 30 }));
        Assert.That(Backend.Select(NDArray.Vector(2, 0, 1), cases).Numbers(), Is.EqualTo(new double[] { 100, 2, 30 }));
        Assert.That(Backend.Select(NDArray.Scalar(true), cases[0], cases[1]).Numbers(), Is.EqualTo(cases[1].Numbers()));
    }

    [Test]
    public void The_neighbour_of_a_half_is_one_step_away()
    {
        var x = NDArray.Vector((Half)1, (Half)0, (Half)(-1));

        Assert.That(
            Backend.Binary(BinaryOperation.NextAfter, x, NDArray.Scalar((Half)2)).Numbers(),
            Is.EqualTo(new[] { 1.0009765625, 5.9604644775390625e-08, -0.99951171875 }));
    }

    [Test]
    public void Complex_numbers_are_taken_apart_and_put_together()
    {
        var z = Backend.Binary(BinaryOperation.Complex, NDArray.Vector(3f, 0f), NDArray.Vector(4f, -1f));

        Assert.That(z.Dtype, Is.SameAs(Dtype.Complex64));
        Assert.That(Backend.Unary(UnaryOperation.Abs, z).Numbers(), Is.EqualTo(new double[] { 5, 1 }));
        Assert.That(Backend.Unary(UnaryOperation.Imag, Backend.Binary(BinaryOperation.Multiply, z, z)).Numbers(), Is.EqualTo(new double[] { 24, 0 }));
    }
}
