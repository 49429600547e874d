using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Core;

[TestFixtureSource(typeof(PrimitiveTable), nameof(PrimitiveTable.Cases))]
internal sealed class PrimitiveRuleTests(PrimitiveCase primitive)
{
    private readonly JaxContext _cx = Session.Start();

    [Test]
    public void Tangents_agree_with_finite_differences()
    {
        if (!primitive.HasForwardMode)
        {
            Assert.Pass();
        }

        var operands = primitive.Operands(_cx);
        var directions = primitive.Shapes.Select((shape, i) => (JaxValue)_cx.Numbers(shape, 1000 + i)).ToArray();

        var dual = Differentiation.Jvp(_cx, Run, operands, directions);

        var expected = FiniteDifference(operands, directions);
        for (var i = 0; i < dual.Primals.Length; i++)
        {
            var tangent = dual.Tangents[i]?.Doubles() ?? new double[expected[i].Length];
            Assert.That(tangent, Is.EqualTo(expected[i]).Within(2e-6).Or.EqualTo(expected[i]).Within(1e-4).Percent, $"output {i}");
        }
    }

    [Test]
    public void Cotangents_agree_with_finite_differences()
    {
        if (primitive.HasForwardMode)
        {
            Assert.Pass();
        }

        var operands = primitive.Operands(_cx);
        var (results, linear) = Differentiation.Linearize(_cx, Run, operands);
        JaxValue[] directions = [.. primitive.Shapes.Select((shape, i) => _cx.Numbers(shape, 2000 + i))];
        JaxValue[] cotangents = [.. results.Select((result, i) => _cx.Numbers(result.Shape, 3000 + i))];

        var backward = linear.Transpose(_cx, cotangents);

        var expected = FiniteDifference(operands, directions).Zip(cotangents, (tangent, cotangent) => tangent.Zip(cotangent.Doubles(), (a, b) => a * b).Sum()).Sum();
        Assert.That(backward.Select((value, i) => value is null ? 0 : Product(value, directions[i])).Sum(), Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    public void Transposition_is_adjoint_to_the_tangent_map()
    {
        if (!primitive.IsDifferentiable || !primitive.HasForwardMode)
        {
            Assert.Pass();
        }

        var operands = primitive.Operands(_cx);
        var (results, linear) = Differentiation.Linearize(_cx, Run, operands);
        JaxValue[] directions = [.. primitive.Shapes.Select((shape, i) => _cx.Numbers(shape, 2000 + i))];
        JaxValue[] cotangents = [.. results.Select((result, i) => _cx.Numbers(result.Shape, 3000 + i))];

        var forward = linear.Apply(_cx, directions);
        var backward = linear.Transpose(_cx, cotangents);

        var left = forward.Zip(cotangents, Product).Sum();
        var right = backward.Select((value, i) => value is null ? 0 : Product(value, directions[i])).Sum();
        Assert.That(right, Is.EqualTo(left).Within(1e-9));
        Assert.That(backward.Select((value, i) => value?.Shape ?? primitive.Shapes[i]), Is.EqualTo(primitive.Shapes));
    }

    [Test]
    public void Batching_agrees_with_a_loop([Range(1, 7)] int which, [Values(0, -1)] int place)
    {
        if (which >= 1 << primitive.Shapes.Length)
        {
            Assert.Pass();
        }

        const int Size = 3;
        var members = Enumerable.Range(0, Size).Select(member => primitive.Operands(_cx, 100 * member)).ToArray();
        var dimensions = primitive.Shapes.Select((shape, i) => (which & (1 << i)) != 0 ? place == 0 ? 0 : shape.Rank : (int?)null).ToArray();
        JaxValue[] stacked = [.. dimensions.Select((dimension, i) => dimension is { } at ? Stack([.. members.Select(m => m[i])], at) : members[0][i])];

        var batched = Batching.Apply(_cx, new AxisData(null, Size), Run, stacked, dimensions);

        for (var member = 0; member < Size; member++)
        {
            JaxValue[] operands = [.. dimensions.Select((dimension, i) => members[dimension is null ? 0 : member][i])];
            var expected = Run(operands);
            for (var i = 0; i < expected.Length; i++)
            {
                var value = batched.Dimensions[i] is { } at ? _cx.Lax.IndexInDim(batched.Values[i], member, at) : batched.Values[i];
                Assert.That(value.Aval.Strong, Is.EqualTo(expected[i].Aval.Strong));
                Assert.That(value.Doubles(), Is.EqualTo(expected[i].Doubles()).Within(1e-12));
            }
        }
    }

    [Test]
    public void A_traced_function_gives_what_the_function_gives()
    {
        var operands = primitive.Operands(_cx);
        var expected = Run(operands);

        var jaxpr = Staging.Trace(_cx, Run, operands, DebugInfo.For("jit", primitive.Name));
        var results = _cx.Run(jaxpr, operands);

        Assert.That(results.Select(result => result.Aval), Is.EqualTo(expected.Select(result => result.Aval)));
        for (var i = 0; i < results.Length; i++)
        {
            Assert.That(((JaxArray)results[i]).Value.Shape, Is.EqualTo(results[i].Shape));
            Assert.That(results[i].Doubles(), Is.EqualTo(expected[i].Doubles()));
        }
    }

    private static double Product(JaxValue left, JaxValue right) => left.Doubles().Zip(right.Doubles(), (a, b) => a * b).Sum();

    private JaxValue[] Run(JaxValue[] operands) => primitive.Function(_cx.Lax, operands);

    private JaxValue Stack(JaxValue[] values, int at) => _cx.Lax.Concatenate(at, [.. values.Select(value => _cx.Lax.ExpandDims(value, at))]);

    private double[][] FiniteDifference(JaxValue[] operands, JaxValue[] directions)
    {
        const double Step = 1e-6;
        var (after, before) = (Run(Moved(Step)), Run(Moved(-Step)));
        return [.. after.Zip(before, (a, b) => a.Dtype.IsFloating
            ? a.Doubles().Zip(b.Doubles(), (x, y) => (x - y) / (2 * Step)).ToArray()
            : new double[a.Shape.Size])];

        JaxValue[] Moved(double step) =>
            [.. operands.Zip(directions, (x, d) => _cx.Lax.Add(x, _cx.Lax.Mul(d, _cx.Lax.Like(d, step))))];
    }
}
