using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Transforms;

internal sealed class GradientTests
{
    [Test]
    public void Grad_of_grad_is_the_second_derivative() => Assert.That(
        Program.Result("result = jax.grad(jax.grad(lambda a: lax.mul(a, lax.mul(a, a))))(2.)"), Is.EqualTo(12.0));

    [Test]
    public void Value_and_grad_gives_auxiliary_data_without_tracers() => Assert.That(
        Program.Result("result = jax.value_and_grad(lambda a: (lax.sin(a), {'twice': lax.add(a, a)}), has_aux=True)(0.)[0][1]['twice']"), Is.EqualTo(0.0));

    [Test]
    public void Grad_goes_through_jit_scan_cond_and_checkpoint() => Assert.That(
        Program.Result("""
            @jax.jit
            def step(c, a):
              return lax.cond(lax.gt(a, 1.5), lambda: lax.mul(c, a), lambda: lax.add(c, a))
            def f(w):
              xs = lax.mul(lax.reshape(lax.concatenate([lax.broadcast(1., (1,)), lax.broadcast(2., (1,)), lax.broadcast(3., (1,))], 0), (3,)), w)
              return lax.scan(lambda c, a: (jax.checkpoint(step)(c, a), None), 1., xs)[0]
            result = jax.grad(f)(1.)
            """),
        Is.EqualTo(30.0).Within(1e-5));

    [Test]
    public void A_loop_of_known_length_can_be_reversed() => Assert.That(
        Program.Result("result = jax.grad(lambda a: lax.fori_loop(0, 3, lambda i, c: lax.mul(c, a), 1.))(2.)"), Is.EqualTo(12.0));

    [Test]
    public void A_while_loop_can_be_differentiated_forwards_only()
    {
        const string Loop = "f = lambda a: lax.while_loop(lambda c: lax.lt(c, 10.), lambda c: lax.mul(c, a), 1.)\n";
        Assert.Multiple(() =>
        {
            Assert.That(Program.Result(Loop + "result = jax.jvp(f, (2.,), (1.,))[1]"), Is.EqualTo(32.0));
            Assert.That(Program.Error(Loop + "jax.grad(f)(2.)"), Does.StartWith("ValueError: Reverse-mode differentiation does not work for lax.while_loop"));
        });
    }

    [Test]
    public void A_custom_jvp_rule_is_used_under_all_transformations() => Assert.That(
        Program.Result("""
            @jax.custom_jvp
            def f(a):
              return lax.sin(a)
            f.defjvp(lambda p, t: (f(p[0]), lax.mul(10., t[0])))
            result = [jax.grad(f)(1.), jax.grad(jax.jit(f))(1.), jax.jit(jax.grad(f))(1.), jax.vmap(jax.grad(f))(lax.broadcast(1., (2,)))]
            """),
        Is.EqualTo(new object[] { 10.0, 10.0, 10.0, new[] { 10.0, 10.0 } }));

    [Test]
    public void A_custom_vjp_rule_is_used_under_all_transformations() => Assert.That(
        Program.Result("""
            @jax.custom_vjp
            def f(a, b):
              return lax.mul(a, b)
            f.defvjp(lambda a, b: (lax.mul(a, b), (a, b)), lambda kept, g: (lax.mul(kept[1], lax.mul(g, 100.)), None))
            xs = lax.broadcast(2., (2,))
            result = [f(2., 3.), jax.grad(f, argnums=(0, 1))(2., 3.), jax.grad(jax.jit(f))(2., 3.), jax.vmap(jax.grad(f), in_axes=(0, None))(xs, 3.),
                      jax.grad(lambda b: lax.reduce_sum(jax.vmap(f, in_axes=(0, None))(xs, b), (0,)))(3.)]
            """),
        Is.EqualTo(new object[] { 6.0, new object[] { 300.0, 0.0 }, 300.0, new[] { 300.0, 300.0 }, 0.0 }));

    [Test]
    public void Jacobians_of_both_modes_agree() => Assert.That(
        Program.Result("""
            f = lambda d: {'y': lax.mul(d['a'], d['b']), 'z': lax.sin(d['a'])}
            d = {'a': lax.broadcast(2., (2,)), 'b': lax.broadcast(3., (2,))}
            result = [jax.tree.leaves(jax.jacfwd(f)(d)), jax.tree.leaves(jax.jacrev(f)(d))]
            """) is object[] pair ? pair[0] : null,
        Is.EqualTo(Program.Result("""
            f = lambda d: {'y': lax.mul(d['a'], d['b']), 'z': lax.sin(d['a'])}
            d = {'a': lax.broadcast(2., (2,)), 'b': lax.broadcast(3., (2,))}
            result = jax.tree.leaves(jax.jacrev(f)(d))
            """)));

    [TestCase("jax.grad(lambda a: a)(lax.broadcast(1., (3,)))", "TypeError: Gradient only defined for scalar-output functions. Output had shape: (3,).")]
    [TestCase("jax.grad(lambda a: a)(1)", "TypeError: grad requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got int32. If you want to use Boolean- or integer-valued inputs, use vjp or set allow_int to True.")]
    [TestCase("jax.grad(lambda d: d['w'])({'w': 1., 'name': 'n'})", "TypeError: Argument 'n' of type <class 'str'> is not a valid JAX type.")]
    [TestCase("jax.grad(lambda a: a, argnums=1)(1.)", "TypeError: differentiating with respect to argnums=1 requires at least 2 positional arguments to be passed by the caller, but got only 1 positional arguments.")]
    [TestCase("jax.jvp(lambda a: a, (lax.broadcast(1., (3,)),), (1.,))", "ValueError: jvp called with different primal and tangent shapes;Got primal shape (3,) and tangent shape as ()")]
    [TestCase("jax.vjp(lambda a: a, 1.)[1](lax.broadcast(1., (2,)))", "ValueError: unexpected JAX type (e.g. shape/dtype) for argument to vjp function: got float32[2], but expected float32[] because the corresponding output of the function <lambda> had JAX type float32[]")]
    public void Misuse_is_told_in_words_of_jax(string program, string error) => Assert.That(Program.Error(program), Is.EqualTo(error));
}
