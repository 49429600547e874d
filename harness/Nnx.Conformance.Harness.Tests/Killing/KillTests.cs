using System.Diagnostics;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Tests.Running;

namespace Nnx.Conformance.Harness.Tests.Killing;

public sealed class KillTests
{
    private const int Kills = 10;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task A_run_killed_ten_times_has_every_cell_exactly_once_and_what_an_undisturbed_run_has()
    {
        var random = new Random(20261121);
        for (var i = 0; i < Kills; i++)
        {
            var marks = random.Next(1, 25);
            KillAfter(marks, tickets: marks + random.Next(0, 5));
        }

        var killed = _folder.Join("killed");
        var interrupted = Lines(killed).Count;
        await Program.RunAsync(killed, () => { });
        var undisturbed = _folder.Join("undisturbed");
        await Program.RunAsync(undisturbed, () => { });

        Assert.That(interrupted, Is.InRange(1, (Program.Scenarios * Program.Releases.Length) - 1));
        Assert.That(Lines(killed), Is.EqualTo(Lines(undisturbed)));
        Assert.That(Lines(killed), Is.Unique.And.Count.EqualTo(Program.Scenarios * Program.Releases.Length));
    }

    // The child runs ahead of what is read here by the tickets that are left, so that the kill falls into its work.
    private void KillAfter(int marks, int tickets)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(Program).Assembly.Location, _folder.Join("killed") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        child.StandardInput.BaseStream.Write(new byte[tickets]);
        child.StandardInput.BaseStream.Flush();
        for (var i = 0; i < marks; i++)
        {
            Assert.That(child.StandardOutput.Read(), Is.EqualTo('.'), "the child ended by itself");
        }

        child.Kill();
        child.WaitForExit();
    }

    private static List<string> Lines(string folder) =>
        [.. from journal in JournalReader.Read(folder)
            from entry in journal.Entries
            let values = string.Join(", ", entry.Outcome.Observations.Select(pair => $"{pair.Key}={pair.Value}"))
            orderby journal.Header.Release, entry.Scenario
            select $"{journal.Header.Release} {entry.Scenario} {entry.Program} {entry.Outcome.Kind} {values}"];
}
