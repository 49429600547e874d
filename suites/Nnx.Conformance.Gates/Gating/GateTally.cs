namespace Nnx.Conformance.Gates.Gating;

/// <summary>Counts what the gates said, since a test summary leaves out what is inconclusive.</summary>
internal sealed class GateTally
{
    private const int MostReasons = 10;

    private readonly Dictionary<GateResult, int> _results = Enum.GetValues<GateResult>().ToDictionary(result => result, _ => 0);
    private readonly Dictionary<string, int> _reasons = [];
    private int _known;

    /// <param name="gate">What the gate said.</param>
    /// <param name="isKnown">Whether it deviates and is excused.</param>
    public void Add(Gate gate, bool isKnown)
    {
        _results[gate.Result]++;
        _known += isKnown ? 1 : 0;
        if (gate.Result == GateResult.Undecided)
        {
            // The same construct on other lines is the same reason.
            var reason = gate.Message.Split(", line ")[0];
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        }
    }

    public IEnumerable<string> Lines()
    {
        var deviating = _results[GateResult.Deviates];
        yield return $"{_results.Values.Sum()} cells: {_results[GateResult.Conforms]} conform, "
            + $"{deviating} deviate ({_known} of them known), {_results[GateResult.Undecided]} inconclusive";
        foreach (var (reason, count) in _reasons.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostReasons))
        {
            yield return $"  {count} x {reason}";
        }

        if (_reasons.Count > MostReasons)
        {
            yield return $"  {_reasons.Values.Order().Take(_reasons.Count - MostReasons).Sum()} x one of {_reasons.Count - MostReasons} other reasons";
        }
    }
}
