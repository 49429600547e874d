using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Reports.Words;

/// <summary>Says an outcome.</summary>
internal static class OutcomeWords
{
    private const int TipLength = 140;

    /// <summary>In one line, short enough for a tip.</summary>
    public static string Short(Outcome? outcome) => outcome switch
    {
        null => "not run",
        { Kind: OutcomeKind.Pass } => "works",
        { Error: { } error } => Cut($"raises {error.Type}: {Head(error.Message)}"),
        _ => Cut($"{Kind(outcome.Kind)}: {outcome.Reason}".TrimEnd(':', ' ')),
    };

    /// <summary>The kind in a word of the journals.</summary>
    public static string Kind(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Pass => "pass",
        OutcomeKind.Raise => "raise",
        OutcomeKind.Timeout => "timeout",
        OutcomeKind.Crash => "crash",
        OutcomeKind.Unsupported => "unsupported",
        _ => "unavailable",
    };

    /// <summary>The last part of a Python class name: <c>TraceContextError</c>.</summary>
    public static string TypeName(string type) => type[(type.LastIndexOf('.') + 1)..];

    /// <summary>The first line of a text that is not empty.</summary>
    public static string Head(string message) =>
        message.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0, "");

    private static string Cut(string text) => text.Length <= TipLength ? text : text[..TipLength] + "…";
}
