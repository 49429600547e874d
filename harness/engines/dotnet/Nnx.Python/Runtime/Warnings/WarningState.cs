using Nnx.Python.Objects;

namespace Nnx.Python.Runtime.Warnings;

/// <summary>The warnings of a run: its filters, what has been shown, and who listens.</summary>
public sealed class WarningState
{
    private readonly HashSet<(string Message, PyType Category, int Line)> _shown = [];
    private readonly HashSet<(string Message, PyType Category)> _recorded = [];
    private readonly List<ShownWarning> _all = [];

    /// <summary>The filters, the first that matches counts. A warning that none matches is shown once for each line.</summary>
    public List<WarningFilter> Filters { get; private set; } = [];

    /// <summary>Takes the warnings shown, as <c>catch_warnings(record=True)</c> does; null where they are for the user.</summary>
    public Action<ShownWarning>? Listener { get; set; }

    /// <summary>What the user was shown, each text once.</summary>
    public IReadOnlyList<ShownWarning> Shown => _all;

    /// <summary>Replaces the filters by a copy, to be put back later.</summary>
    /// <returns>The filters as they were.</returns>
    public List<WarningFilter> Push()
    {
        var before = Filters;
        Filters = [.. before];
        _shown.Clear();
        return before;
    }

    /// <summary>Puts filters back.</summary>
    public void Pop(List<WarningFilter> filters)
    {
        Filters = filters;
        _shown.Clear();
    }

    /// <summary>Forgets which warnings have been shown, as every change of the filters does.</summary>
    public void FiltersChanged() => _shown.Clear();

    internal WarningAction ActionFor(string message, PyType category, string module, int line) =>
        Filters.Find(filter => filter.Matches(message, category, module, line))?.Action ?? WarningAction.Default;

    internal void Show(ShownWarning warning, WarningAction action)
    {
        var repeated = action switch
        {
            WarningAction.Always => false,
            WarningAction.Default => !_shown.Add((warning.Message, warning.Category, warning.Line)),
            _ => !_shown.Add((warning.Message, warning.Category, 0)),
        };
        if (repeated)
        {
            return;
        }

        if (Listener is { } listener)
        {
            listener(warning);
        }
        else if (_recorded.Add((warning.Message, warning.Category)))
        {
            _all.Add(warning);
        }
    }
}
