namespace Nnx.Conformance.Cli.Tests;

public sealed class RequestTests
{
    private CommandBench _bench = new();

    [SetUp]
    public void MakeBench() => _bench = new CommandBench().With("jit/a", "pass");

    [TearDown]
    public void RemoveBench() => _bench.Dispose();

    [TestCase("--release", "0.9.9", "there is no release '0.9.9'; there are 0.10.0 to ")]
    [TestCase("--release", "new", "'new' is neither a release nor a range")]
    [TestCase("--configuration", "x65", "no configuration is called 'x65'; there are default, disable-jit, x64")]
    [TestCase("--scenario", "vmap/*", "no scenario is called 'vmap/*'; areas are jit/*")]
    [TestCase("--engine", "torch", "no engine is called 'torch'; there are fake")]
    [TestCase("--jobs", "0", "--jobs is at least 1")]
    [TestCase("--timeout", "-1", "--timeout is a number of seconds above 0")]
    [TestCase("--frob", "1", "unknown verb or option '--frob'")]
    public async Task A_request_that_cannot_be_met_is_told_why(string option, string value, string message)
    {
        var code = await _bench.Fill(option, value);

        Assert.That(code, Is.EqualTo(ExitCode.WrongRequest));
        Assert.That(_bench.Error, Does.StartWith(message));
    }

    [TestCase("frobnicate")]
    [TestCase("try", "nothing.py")]
    [TestCase("diff", "0.10.4", "0.10.5", "--journals", "nothing")]
    [TestCase("report", "--journals", "nothing")]
    [TestCase("agreement", "--journals", "nothing")]
    [TestCase("run", "--catalogue", "nothing")]
    public async Task What_does_not_exist_is_told_in_one_line(params string[] arguments)
    {
        var code = await _bench.Run(arguments);

        Assert.That(code, Is.EqualTo(ExitCode.WrongRequest));
        Assert.That(_bench.Error.Split('\n')[0], Does.Contain(arguments.Contains("nothing.py") ? "nothing.py" : arguments[^1]));
        Assert.That(_bench.Error, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        File.WriteAllText(_bench.Journals, "a file, not a folder");

        var code = await _bench.Fill();

        Assert.That(code, Is.EqualTo(ExitCode.WrongRequest));
        Assert.That(_bench.Error, Does.StartWith($"{_bench.Journals}: cannot be written"));
    }
}
