using Nnx.Conformance.Harness.Outcomes;
using Nnx.Python.Runtime;

namespace Nnx.Engine.Running;

/// <summary>Writes the warnings of a run: each text of a category once, in the order in which they were first shown.</summary>
internal static class WarningWriter
{
    public static IReadOnlyList<ProgramWarning> Write(Interpreter py) =>
        [.. py.Warnings.Shown.Select(warning => new ProgramWarning(warning.Category.Name, warning.Message))];
}
