using Nnx.Conformance.Harness.Cells;
using Nnx.Engine.Surfaces;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Runtime;
using Nnx.Releases;
using Nnx.Releases.Rules;
using Nnx.Releases.Surfaces;

namespace Nnx.Engine.Running;

/// <summary>What makes one release: its rules, its modules and its classes. Made once, used by all runs on it.</summary>
internal sealed class ModelledRelease
{
    private readonly RuleSet _rules;
    private readonly IReadOnlyList<NativeModule> _modules;
    private readonly ClassSurface _classes;

    public ModelledRelease(Surface surface, Release release)
    {
        _rules = RuleSet.For(EngineRules.All, release);
        _classes = new ClassSurface(surface, release.Version);
        var narrow = new ModuleSurface(surface, release.Version);
        _modules = [.. EngineModules.All.Select(narrow.Adapt)];
    }

    /// <summary>An interpreter with everything in place and nothing run.</summary>
    public Interpreter CreateInterpreter(Configuration configuration, InterpreterLimits limits, CancellationToken cancellation)
    {
        var py = new Interpreter(limits, cancellation) { ClassSurface = _classes };
        JaxContext.Install(py, new JaxOptions(_rules, new ManagedBackend(new ArrayMeter(py.Meter)))
        {
            X64 = IsSet(configuration, "JAX_ENABLE_X64"),
            DisableJit = IsSet(configuration, "JAX_DISABLE_JIT"),
        });
        py.AddModules(_modules);
        return py;
    }

    private static bool IsSet(Configuration configuration, string variable) =>
        configuration.Environment.GetValueOrDefault(variable) is "1" or "true" or "True";
}
