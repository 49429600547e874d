using System.Diagnostics;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Engine.Observations;
using Nnx.Jax.Backend;
using Nnx.Python.Errors;
using Nnx.Python.Parsing;
using Nnx.Python.Runtime;

namespace Nnx.Engine.Running;

/// <summary>One run of a program on a release.</summary>
/// <param name="release">The release.</param>
/// <param name="programs">Compiled programs.</param>
/// <param name="job">What to run.</param>
internal sealed class ProgramRun(ModelledRelease release, ProgramCache programs, ProgramJob job)
{
    // The name under which programs run where outcomes of real Flax are recorded.
    private const string ModuleName = "scenario";

    private readonly ObservationRecorder _observations = new();
    private Interpreter? _py;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private IReadOnlyList<ProgramWarning> _warnings = [];

    /// <summary>Runs the program to its end or to its time limit.</summary>
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public Outcome Run(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(job.TimeLimit);
        try
        {
            Execute(limit.Token);
            return Make(OutcomeKind.Pass);
        }
        catch (PyRaise raised)
        {
            return Make(OutcomeKind.Raise) with { Error = ErrorWriter.Write(_py!, raised.Value) };
        }
        catch (PythonSyntaxException problem)
        {
            return Make(OutcomeKind.Raise) with { Error = ErrorWriter.Write(problem) };
        }
        catch (UnsupportedSyntaxException problem)
        {
            return Make(OutcomeKind.Unsupported) with { Reason = problem.Message };
        }
        catch (UnsupportedConstructException problem)
        {
            return Make(OutcomeKind.Unsupported) with { Reason = problem.Message };
        }
        catch (UnsupportedOperationException problem)
        {
            return Make(OutcomeKind.Unsupported) with { Reason = problem.Message };
        }
        catch (LimitExceededException problem)
        {
            return Make(problem.Kind == LimitKind.Steps ? OutcomeKind.Timeout : OutcomeKind.Crash) with
            {
                Reason = problem.Line is { } line ? $"{problem.Message}, line {line}" : problem.Message,
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Make(OutcomeKind.Timeout) with { Reason = $"no end after {job.TimeLimit.TotalSeconds:0.###} s" };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The boundary between a program and the host: a mistake of the engine is the outcome of this cell alone.
            return Make(OutcomeKind.Crash) with { Reason = $"{failure.GetType().Name}: {failure.Message}" };
        }
    }

    private void Execute(CancellationToken cancellation)
    {
        var program = programs.Compile(job.Program);
        var py = _py = release.CreateInterpreter(job.Configuration, InterpreterLimits.Default, cancellation);
        try
        {
            py.Define("observe", _observations.Function);
            py.Run(program, ModuleName);
        }
        finally
        {
            _warnings = WarningWriter.Write(py);
        }
    }

    private Outcome Make(OutcomeKind kind) => new(kind, _observations.Values, _warnings, _watch.Elapsed.TotalSeconds);
}
