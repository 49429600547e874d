namespace Nnx.Conformance.Cli.Tests;

public sealed class VerbTests
{
    private CommandBench _bench = new();

    [SetUp]
    public void MakeBench() => _bench = new();

    [TearDown]
    public void RemoveBench() => _bench.Dispose();

    [Test]
    public async Task Try_says_where_a_program_works()
    {
        File.WriteAllText(_bench.Path("a.py"), "raise");

        var code = await _bench.Run("try", _bench.Path("a.py"), "--engine", "fake");

        Assert.That(code, Is.EqualTo(ExitCode.Conforms), _bench.Error);
        Assert.That(_bench.Output, Does.StartWith("works up to 0.10.4; raises TraceContextError since 0.10.5"));
        Assert.That(_bench.Output, Does.Contain("flax.errors.TraceContextError: Cannot mutate"));
    }

    [Test]
    public async Task Diff_names_what_changed_between_two_releases()
    {
        await _bench.With("jit/a", "raise").With("jit/b", "pass").Fill("--no-report");

        var code = await _bench.Run("diff", "0.10.4", "0.10.5", "--catalogue", _bench.Catalogue, "--journals", _bench.Journals);

        Assert.That(code, Is.EqualTo(ExitCode.Deviates), _bench.Error);
        Assert.That(_bench.Output, Does.StartWith("regressed: 1").And.Contain("jit/a").And.Not.Contain("jit/b"));
        Assert.That(await _bench.Run("diff", "0.10.5", "0.10.6", "--catalogue", _bench.Catalogue, "--journals", _bench.Journals), Is.EqualTo(ExitCode.Conforms));
        Assert.That(_bench.Output, Is.EqualTo("no difference" + Environment.NewLine));
    }

    [Test]
    public async Task The_recordings_agree_with_themselves_and_with_the_claims()
    {
        Assert.That(await _bench.Run("agreement", "--journals", RepositoryRoot.Join("suites", "evidence", "recordings")), Is.EqualTo(ExitCode.Conforms));
        Assert.That(await _bench.Run("lint"), Is.EqualTo(ExitCode.Conforms), _bench.Error);
        Assert.That(await _bench.Run("claims", "--check"), Is.EqualTo(ExitCode.Conforms), _bench.Error);
    }

    [Test]
    public async Task Engines_says_which_ones_answer()
    {
        Assert.That(await _bench.Run("engines"), Is.EqualTo(ExitCode.Conforms));
        Assert.That(_bench.Output, Does.Contain("fake").And.Contain("flax 0.12"));
    }
}
