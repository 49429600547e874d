namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>The words that journals, the worker protocol and reports use for the kinds of outcome.</summary>
public static class OutcomeKindNames
{
    private static readonly string[] Names = ["pass", "raise", "timeout", "crash", "unsupported", "unavailable"];

    /// <summary>The word for a kind.</summary>
    public static string Word(this OutcomeKind kind) => Names[(int)kind];

    /// <summary>The kind a word stands for.</summary>
    /// <exception cref="FormatException">The word stands for none.</exception>
    public static OutcomeKind Parse(string word)
    {
        var index = Array.IndexOf(Names, word);
        return index >= 0
            ? (OutcomeKind)index
            : throw new FormatException($"'{word}' is not an outcome; outcomes are {string.Join(", ", Names)}");
    }

    /// <summary>Whether outcomes of this kind answer the question and are compared.</summary>
    public static bool IsAnswer(this OutcomeKind kind) => kind is OutcomeKind.Pass or OutcomeKind.Raise;
}
