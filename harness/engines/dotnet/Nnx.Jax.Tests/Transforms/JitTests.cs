using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Transforms;

internal sealed class JitTests
{
    [Test]
    public void A_function_is_traced_once_for_each_type() => Assert.That(
        Program.Result("""
            calls = []
            def f(a):
              calls.append(1)
              return lax.add(a, a)
            for value in (1., 2., 3, lax.broadcast(1., (2,)), lax.broadcast(5., (2,))):
              jax.jit(f)(value)
            result = len(calls)
            """),
        Is.EqualTo("3"));

    [Test]
    public void Static_arguments_are_part_of_the_key() => Assert.That(
        Program.Result("""
            f = jax.jit(lambda a, n, *, flag: lax.mul(a, float(n)) if flag else a, static_argnums=1, static_argnames='flag')
            result = [f(2., 3, flag=True), f(2., 4, flag=True), f(2., 4, flag=False)]
            """),
        Is.EqualTo(new object[] { 6.0, 8.0, 2.0 }));

    [Test]
    public void A_jitted_function_that_uses_values_of_an_outer_trace_is_traced_again_for_each() => Assert.That(
        Program.Result("""
            box = []
            g = jax.jit(lambda y: lax.mul(box[0], y))
            def f(x):
              box[:] = [x]
              return g(3.)
            result = [jax.jit(f)(2.), jax.jit(lambda x: f(x))(5.), jax.grad(f)(1.), jax.vmap(f)(lax.broadcast(4., (2,)))]
            """),
        Is.EqualTo(new object[] { 6.0, 15.0, 3.0, new[] { 12.0, 12.0 } }));

    [TestCase("jax.jit(lambda a: a)('a')", "TypeError: Error interpreting argument to <function <lambda>", Description = "an argument of no array type")]
    [TestCase("jax.jit(lambda a: 'text')(1.)", "TypeError: Argument 'text' of type <class 'str'> is not a valid JAX type.")]
    [TestCase("jax.jit(lambda a: a, static_argnames='nope')", "ValueError: Jitted function has invalid argnames {'nope'} in static_argnames. Function does not take these args.")]
    [TestCase("jax.jit(lambda a, n: a, static_argnums=1)(1., [1])", "ValueError: Non-hashable static arguments are not supported. An error occurred while trying to hash an object of type <class 'list'>, [1]. The error was:")]
    public void Misuse_is_told_in_words_of_jax(string program, string error) => Assert.That(Program.Error(program), Does.StartWith(error));

    [Test]
    public void A_tracer_that_is_used_after_its_trace_has_escaped()
    {
        const string Leak = "kept = []\njax.jit(lambda a: (kept.append(a), a)[1])(lax.broadcast(1., (4, 12)))\nlax.add(kept[0], 1.)";
        const string Text = "jax.errors.UnexpectedTracerError: Encountered an unexpected tracer. A function transformed by JAX had a side effect, allowing for a reference "
            + "to an intermediate value with type float32[4,12] wrapped in a DynamicJaxprTracer to escape the scope of the transformation.";
        Assert.Multiple(() =>
        {
            Assert.That(Program.Error(Leak), Is.EqualTo(Text));
            Assert.That(Program.Error(Leak, "0.4.34"), Is.EqualTo(Text));
        });
    }

    [Test]
    public void A_leaked_tracer_of_grad_is_refused_since_traces_are_stackless()
    {
        const string Leak = "kept = []\njax.grad(lambda a: (kept.append(a), a)[1])(1.)\nlax.add(kept[0], 1.)\nresult = 'unnoticed'";
        Assert.Multiple(() =>
        {
            Assert.That(Program.Result(Leak, "0.4.34"), Is.EqualTo("unnoticed"));
            Assert.That(Program.Error(Leak, "0.5.3"), Does.Contain("wrapped in a JVPTracer to escape"));
            Assert.That(Program.Error(Leak, "0.7.0"), Does.Contain("wrapped in a LinearizeTracer to escape"));
        });
    }

    [Test]
    public void Without_jit_functions_run_as_they_are() => Assert.That(
        Program.Result("""
            calls = []
            def f(a):
              calls.append(type(a).__name__)
              return a
            with jax.disable_jit():
              jax.jit(f)(1.)
              jax.jit(f)(1.)
            result = calls
            """),
        Is.EqualTo(new object[] { "float", "float" }));
}
