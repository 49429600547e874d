using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Transforms;

internal sealed class VmapTests
{
    private const string Matrix = "m = lax.reshape(lax.concatenate([lax.broadcast(float(i), (1,)) for i in range(6)], 0), (2, 3))\nx = lax.index_in_dim(m, 1, keepdims=False)\n";

    [TestCase("jax.vmap(lambda a: lax.reduce_sum(a, (0,)))(m)", new[] { 3.0, 12.0 })]
    [TestCase("jax.vmap(lambda a: lax.reduce_sum(a, (0,)), in_axes=-1)(m)", new[] { 3.0, 5.0, 7.0 })]
    [TestCase("jax.vmap(lambda a, b: lax.reduce_sum(lax.mul(a, b), (0,)), in_axes=(0, None))(m, x)", new[] { 14.0, 50.0 })]
    [TestCase("jax.vmap(lambda d, c: lax.add(d['p'], c), in_axes=({'p': 0, 'q': None}, None))({'p': x, 'q': 7.}, 1.)", new[] { 4.0, 5.0, 6.0 })]
    [TestCase("jax.vmap(lambda a: lax.sub(a, lax.pmean(a, 'i')), axis_name='i')(x)", new[] { -1.0, 0.0, 1.0 })]
    [TestCase("jax.vmap(lambda a: lax.add(a, lax.convert_index(a)), axis_name='i')(x)", null)]
    [TestCase("jax.vmap(jax.jit(lambda a: lax.psum(a, 'i')), axis_name='i')(x)", new[] { 12.0, 12.0, 12.0 })]
    [TestCase("jax.vmap(lambda a: lax.cond(lax.gt(a, 3.5), lambda: a, lambda: lax.neg(a)))(x)", new[] { -3.0, 4.0, 5.0 })]
    [TestCase("jax.vmap(lambda a: lax.while_loop(lambda c: lax.lt(c, 10.), lambda c: lax.mul(c, a), 1.))(x)", new[] { 27.0, 16.0, 25.0 })]
    [TestCase("jax.vmap(lambda a: lax.scan(lambda c, y: (lax.add(c, y), None), a, x)[0])(x)", new[] { 15.0, 16.0, 17.0 })]
    [TestCase("jax.vmap(lambda a: 5., axis_size=2)(x)", null)]
    public void Members_are_mapped(string expression, double[]? expected)
    {
        if (expected is null)
        {
            Assert.That(Program.Error(Matrix + expression, "0.10.0"), Does.StartWith(expression.Contains("axis_size", StringComparison.Ordinal) ? "ValueError: vmap got inconsistent" : "AttributeError"));
            return;
        }

        Assert.That(Program.Result(Matrix + "result = " + expression), Is.EqualTo(expected));
    }

    [TestCase("jax.vmap(lambda a: a)(1.)", "ValueError: vmap was requested to map its argument along axis 0, which implies that its rank should be at least 1, but is only 0 (its shape is ())")]
    [TestCase("jax.vmap(lambda a: a, in_axes=(0, 0))(x)", "ValueError: vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the function, but got len(in_axes)=2, len(args)=1")]
    [TestCase("jax.vmap(lambda a, b: a)(x, m)", "ValueError: vmap got inconsistent sizes for array axes to be mapped:")]
    [TestCase("jax.vmap(lambda: 1.)()", "ValueError: vmap wrapped function must be passed at least one argument containing an array, got empty *args=() and **kwargs={}")]
    [TestCase("jax.vmap(lambda a: lax.psum(a, 'rows'))(x)", "NameError: unbound axis name: rows")]
    [TestCase("jax.vmap(lambda a: a, out_axes=None)(x)", "ValueError: at vmap out_axes, got axis spec None but output was batched on axis 0")]
    [TestCase("jax.vmap(lambda a: a, in_axes={'a': 0})(x)", "TypeError: vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the function, but got {'a': 0}.")]
    [TestCase("jax.vmap(lambda a: a, in_axes=((0, 0),))(x)", "ValueError: vmap in_axes specification must be a tree prefix of the corresponding value, got specification ((0, 0),) for value tree PyTreeDef((*,)).")]
    public void Misuse_is_told_in_words_of_jax(string expression, string error) => Assert.That(Program.Error(Matrix + expression), Is.EqualTo(error));
}
