using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Transforms;

internal sealed class ControlFlowTests
{
    private const string Setup = "x = lax.concatenate([lax.broadcast(float(i), (1,)) for i in (1, 2, 3)], 0)\n";

    [TestCase("lax.scan(lambda c, a: (lax.add(c, a), lax.mul(c, a)), 0., x)[1]", new[] { 0.0, 2.0, 9.0 })]
    [TestCase("lax.scan(lambda c, a: (lax.add(c, a), c), 0., x, reverse=True)[1]", new[] { 5.0, 3.0, 0.0 })]
    [TestCase("lax.associative_scan(lax.add, x)", new[] { 1.0, 3.0, 6.0 })]
    [TestCase("lax.associative_scan(lax.max, x, reverse=True)", new[] { 3.0, 3.0, 3.0 })]
    [TestCase("lax.map(lambda a: lax.mul(a, a), x)", new[] { 1.0, 4.0, 9.0 })]
    [TestCase("lax.fori_loop(0, 3, lambda n, a: lax.mul(a, a), x)", new[] { 1.0, 256.0, 6561.0 })]
    [TestCase("jax.jit(lambda n: lax.fori_loop(0, n, lambda i, a: lax.add(a, a), x))(2)", new[] { 4.0, 8.0, 12.0 })]
    [TestCase("lax.switch(5, [lambda a: a, lambda a: lax.neg(a)], x)", new[] { -1.0, -2.0, -3.0 })]
    public void Loops_and_branches_compute(string expression, double[] expected)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Program.Result(Setup + "result = " + expression), Is.EqualTo(expected));
            Assert.That(Program.Result(Setup + "result = jax.jit(lambda: " + expression + ")()"), Is.EqualTo(expected));
            Assert.That(Program.Result(Setup + "with jax.disable_jit():\n  result = " + expression), Is.EqualTo(expected));
        });
    }

    [TestCase("lax.scan(lambda c, a: lax.add(c, a), 0., x)", "TypeError: scan body output must be a pair, got ShapedArray(float32[], weak_type=True).")]
    [TestCase("lax.scan(lambda c, a: ((c, c), a), 0., x)", "TypeError: scan body function carry input and carry output must have the same pytree structure, but they differ:")]
    [TestCase("lax.scan(lambda c, a: (c, a), 0., (x, lax.broadcast(1., (4,))))", "ValueError: scan got values with different leading axis sizes: 3, 4.")]
    [TestCase("lax.scan(lambda c, a: (c, a), 0., x, length=5)", "ValueError: scan got `length` argument of 5 which disagrees with leading axis sizes [3].")]
    [TestCase("lax.scan(lambda c, a: (lax.gt(c, c), a), x, x)", "TypeError: scan body function carry input and carry output must have equal types (e.g. shapes and dtypes of arrays), but they differ:")]
    [TestCase("lax.while_loop(lambda a: a, lambda a: a, 1.)", "TypeError: cond_fun must return a boolean scalar, but got output type(s) [ShapedArray(float32[], weak_type=True)].")]
    [TestCase("lax.cond(True, lambda: {'a': 1}, lambda: {'b': 1})", "TypeError: true_fun output must have same type structure as false_fun output, but there are differences: ")]
    [TestCase("lax.cond((1, 2), lambda: 1, lambda: 2)", "TypeError: Pred must be a scalar, got (1, 2) of type <class 'tuple'>.")]
    [TestCase("lax.switch(0.5, [lambda: 1, lambda: 2])", "TypeError: Index type must be an integer, got 0.5 as float32")]
    [TestCase("lax.switch(0, [lambda: x, lambda: 1.])", "TypeError: branch 0 output and branch 1 output must have identical types, got")]
    public void Misuse_is_told_in_words_of_jax(string expression, string error) =>
        Assert.That(Program.Error(Setup + expression), Is.EqualTo(error));

    [Test]
    public void Jaxprs_are_shown_as_jax_shows_them() => Assert.That(
        Program.Result("result = str(jax.make_jaxpr(lambda a, b: lax.mul(lax.sin(a), 2.))(1., lax.broadcast(1., (2,))))"),
        Is.EqualTo("{ lambda ; a:f32[] b:f32[2]. let c:f32[] = sin a; d:f32[] = mul c 2.0 in (d,) }"));
}
