using System.Collections.Concurrent;
using System.Reflection;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Engine.Running;
using Nnx.Engine.Surfaces;
using Nnx.Python.Runtime;
using Nnx.Releases;
using Nnx.Releases.Surfaces;

namespace Nnx.Engine;

/// <summary>The in-process engine: an executable model of NNX, JAX and Optax. Runs on many threads at a time.</summary>
public sealed class DotnetEngine : IEngine, IDisposable
{
    private readonly Lazy<Surface> _surface = new(SurfaceFiles.Read);
    private readonly ConcurrentDictionary<ReleaseKey, Lazy<ModelledRelease>> _releases = [];
    private readonly ProgramCache _programs = new();
    private readonly ProgramRunner _runner = new();

    /// <inheritdoc/>
    public string Name => "dotnet";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Versions(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["flax"] = release.Version.ToString(),
            ["python"] = "3.11",
            ["engine"] = Identity(),
        };
        foreach (var (package, version) in release.Pins)
        {
            versions[package] = version.ToString();
        }

        return versions;
    }

    /// <inheritdoc/>
    public Task<Outcome> RunAsync(ProgramJob job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        var release = _releases.GetOrAdd(ReleaseKey.Of(job), key => new(() => new ModelledRelease(_surface.Value, key.Release))).Value;
        return _runner.RunAsync(() => new ProgramRun(release, _programs, job).Run(cancellation));
    }

    /// <inheritdoc/>
    public void Dispose() => _runner.Dispose();

    // Outcomes are answers of this very build: a journal of another one must not be resumed as if it were.
    private static string Identity() => string.Join('-', Assemblies().Select(a => a.ManifestModule.ModuleVersionId.ToString("N")[..8]));

    private static IEnumerable<Assembly> Assemblies() =>
        [typeof(Python.Runtime.Interpreter).Assembly, typeof(Jax.Dtypes.Dtype).Assembly, typeof(Flax.FlaxContext).Assembly, typeof(DotnetEngine).Assembly];
}
