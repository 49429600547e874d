using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Engine.Tests;

public sealed class DotnetEngineTests
{
    private static readonly Release Release = new(new(0, 10, 5), new Dictionary<string, ReleaseVersion>
    {
        ["jax"] = new(0, 5, 3),
        ["jaxlib"] = new(0, 5, 3),
        ["optax"] = new(0, 2, 4),
    });

    private readonly DotnetEngine _engine = new();

    [OneTimeTearDown]
    public void TearDown() => _engine.Dispose();

    [Test]
    public async Task A_program_that_ends_passes_with_its_observations()
    {
        var outcome = await Run("observe('answer', [1, 2.5, 'x', None, True])\nobserve('half', 1 / 2)");

        Assert.That(outcome.Kind, Is.EqualTo(OutcomeKind.Pass), outcome.Reason);
        Assert.That(outcome.Observations.Select(o => $"{o.Key}={o.Value?.ToJsonString()}"),
            Is.EqualTo(new[] { "answer=[1,2.5,\"x\",null,true]", "half=0.5" }));
    }

    [Test]
    public async Task A_raise_names_class_message_and_innermost_line()
    {
        var outcome = await Run("def f(x):\n  return missing\n\nobserve('before', 1)\nf(1)");

        Assert.That(outcome.Kind, Is.EqualTo(OutcomeKind.Raise), outcome.Reason);
        Assert.That(outcome.Error, Is.EqualTo(new ProgramError("NameError", "name 'missing' is not defined", 2, null)));
        Assert.That(outcome.Observations, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_name_that_the_engine_lacks_is_unsupported_and_one_that_the_release_lacks_is_missing()
    {
        var lacking = await Run("import jax\njax.print_environment_info()");
        var missing = await Run("from flax import nnx\nnnx.List");

        Assert.That(lacking.Kind, Is.EqualTo(OutcomeKind.Unsupported));
        Assert.That(lacking.Reason, Is.EqualTo("jax.print_environment_info, line 2"));
        Assert.That(missing.Error, Is.EqualTo(new ProgramError("AttributeError", "module 'flax.nnx' has no attribute 'List'", 2, null)));
    }

    [Test]
    public async Task A_program_that_never_ends_is_a_timeout()
    {
        var outcome = await Run("while True:\n  pass", TimeSpan.FromMilliseconds(200));

        Assert.That(outcome.Kind, Is.EqualTo(OutcomeKind.Timeout), outcome.Reason);
    }

    [TestCase("def f():\n  return f()\nf()", "RecursionError")]
    [TestCase("class A:\n  def __getattr__(self, name):\n    return getattr(self, name)\nA().x", "RecursionError")]
    public async Task A_program_that_recurses_for_ever_raises(string program, string error)
    {
        var outcome = await Run(program);

        Assert.That(outcome.Error?.Type, Is.EqualTo(error), outcome.Reason);
    }

    private Task<Outcome> Run(string program, TimeSpan? limit = null) =>
        _engine.RunAsync(new ProgramJob(program, Release, Configuration.Default, limit ?? TimeSpan.FromSeconds(30)), CancellationToken.None);
}
