namespace Nnx.Releases.Rules;

/// <summary>Collects the rules of one area of one package while they are being written down.</summary>
/// <param name="package">The package whose versions the ranges speak of: <c>flax</c>, <c>jax</c> or <c>optax</c>.</param>
public sealed class RuleTable(string package)
{
    private readonly List<Rule> _rules = [];

    /// <summary>The rules so far.</summary>
    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Writes a rule down.</summary>
    /// <param name="name">What it is called: <c>nnx.trace-state-always-valid</c>.</param>
    /// <param name="range">The versions of the package on which it holds (PEP 440).</param>
    /// <param name="upstream">The change that made it: commit, pull request or issue.</param>
    /// <param name="says">One sentence on what is so where it holds.</param>
    public Rule Add(string name, string range, string upstream, string says)
    {
        var rule = new Rule(name, package, ReleaseRange.Parse(range), upstream, says);
        _rules.Add(rule);
        return rule;
    }
}
