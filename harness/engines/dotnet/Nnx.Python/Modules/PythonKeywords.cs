using System.Collections.Frozen;

namespace Nnx.Python.Modules;

/// <summary>The keywords of Python 3.11 that are never names.</summary>
internal static class PythonKeywords
{
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield",
    ], StringComparer.Ordinal);
}
