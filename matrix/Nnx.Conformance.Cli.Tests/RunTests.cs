namespace Nnx.Conformance.Cli.Tests;

public sealed class RunTests
{
    private CommandBench _bench = new();

    [SetUp]
    public void MakeBench() => _bench = new();

    [TearDown]
    public void RemoveBench() => _bench.Dispose();

    [Test]
    public async Task A_matrix_that_conforms_ends_with_0_and_a_site()
    {
        var code = await _bench.With("jit/a", "pass").Fill("--release", ">=0.10.4,<0.10.6");

        Assert.That(code, Is.EqualTo(ExitCode.Conforms), _bench.Error);
        Assert.That(_bench.Output, Does.StartWith("2 cells: 2 as claimed, 0 deviate"));
        Assert.That(File.Exists(Path.Combine(_bench.Site, "index.html")), Is.True);
        Assert.That(File.Exists(Path.Combine(_bench.Journals, "fake", "0.10.4.default.jsonl")), Is.True);
        Assert.That(_bench.Error, Does.Contain("a second").And.Contain("peak memory").And.Contain("first cell after").And.Contain("slowest:"));
    }

    [Test]
    public async Task A_second_run_takes_what_stands_in_the_journals()
    {
        await _bench.With("jit/a", "pass").Fill("--release", "0.10.4");
        await _bench.With("jit/b", "pass").Fill("--release", "0.10.4");

        Assert.That(_bench.Engine.Ran, Is.EqualTo(2));
        Assert.That(_bench.Output, Does.StartWith("2 cells: 2 as claimed"));
    }

    [Test]
    public async Task A_deviation_ends_with_1_and_is_named()
    {
        var code = await _bench.With("jit/a", "raise").Fill("--release", "0.10.4", "--release", "0.10.5", "--no-report");

        Assert.That(code, Is.EqualTo(ExitCode.Deviates));
        Assert.That(_bench.Output, Does.Contain("deviates: jit/a on 0.10.5 (fake, default): works on 0.10.4; raises TraceContextError on 0.10.5"));
        Assert.That(Directory.Exists(_bench.Site), Is.False);
    }

    [TestCase("refuse")]
    [TestCase("wait")]
    public async Task A_cell_without_an_answer_ends_with_3(string program)
    {
        var code = await _bench.With("jit/a", program).With("jit/b", "pass").Fill("--release", "0.10.4", "--timeout", "1");

        Assert.That(code, Is.EqualTo(ExitCode.Unchecked));
        Assert.That(_bench.Output, Does.StartWith("2 cells: 1 as claimed, 0 deviate, 1 "));
    }

    [Test]
    public async Task An_interrupted_run_ends_with_130_and_goes_on_later()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        _bench.With("jit/a", "pass");

        var code = await _bench.Run(cancelled.Token, "run", "--catalogue", _bench.Catalogue, "--engine", "fake", "--journals", _bench.Journals, "--no-report");

        Assert.That(code, Is.EqualTo(ExitCode.Interrupted));
        Assert.That(await _bench.Fill("--no-report"), Is.EqualTo(ExitCode.Conforms));
    }

    [Test]
    public async Task A_broken_file_ends_with_2_and_leaves_the_other_cells_unharmed()
    {
        var code = await _bench.With("jit/a", "pass").WithFile("jit/b.yaml", "title: [").Fill("--release", "0.10.4");

        Assert.That(code, Is.EqualTo(ExitCode.WrongRequest));
        Assert.That(_bench.Error, Does.Contain("jit/b.yaml:2:1: is not YAML"));
        Assert.That(_bench.Output, Does.StartWith("1 cells: 1 as claimed, 0 deviate"));
    }

    [Test]
    public async Task A_report_from_journals_runs_nothing()
    {
        await _bench.With("jit/a", "pass").Fill("--release", "0.10.4", "--no-report");

        var code = await _bench.Run("report", "--catalogue", _bench.Catalogue, "--engine", "fake", "--release", "0.10.4", "--journals", _bench.Journals, "--site", _bench.Site);

        Assert.That(code, Is.EqualTo(ExitCode.Conforms));
        Assert.That(_bench.Engine.Ran, Is.EqualTo(1));
        Assert.That(File.Exists(Path.Combine(_bench.Site, "index.html")), Is.True);
    }
}
