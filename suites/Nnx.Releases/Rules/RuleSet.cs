namespace Nnx.Releases.Rules;

/// <summary>Which rules hold in a run: those of its release's versions, unless some were toggled. Nothing in it changes.</summary>
public sealed class RuleSet
{
    private readonly IReadOnlyDictionary<string, Rule> _rules;
    private readonly IReadOnlySet<string> _holding;

    private RuleSet(IReadOnlyDictionary<string, Rule> rules, IReadOnlySet<string> holding)
    {
        _rules = rules;
        _holding = holding;
    }

    /// <summary>All rules, whether they hold or not, by name.</summary>
    public IReadOnlyCollection<Rule> Rules => [.. _rules.Values.OrderBy(rule => rule.Name, StringComparer.Ordinal)];

    /// <summary>The rules that hold on a release.</summary>
    /// <param name="rules">The rules of all packages.</param>
    /// <param name="release">The release with its pins.</param>
    /// <exception cref="ArgumentException">Two rules have one name, or the release lacks a pin.</exception>
    public static RuleSet For(IEnumerable<Rule> rules, Release release)
    {
        var byName = rules.ToDictionary(rule => rule.Name, StringComparer.Ordinal);
        return new(byName, byName.Values.Where(rule => rule.HoldsOn(release)).Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a rule holds.</summary>
    /// <exception cref="ArgumentException">No rule has this name: a mistake in the code that asks.</exception>
    public bool Holds(string name) =>
        _holding.Contains(name) || (_rules.ContainsKey(name) ? false : throw Unknown(name));

    /// <summary>Whether a rule holds.</summary>
    /// <exception cref="ArgumentException">The set was made without this rule.</exception>
    public bool Holds(Rule rule) => Holds(rule.Name);

    /// <summary>A copy in which the named rules hold where they did not, and the other way round.</summary>
    /// <exception cref="ArgumentException">No rule has one of the names.</exception>
    public RuleSet Toggled(params IEnumerable<string> names)
    {
        var holding = _holding.ToHashSet(StringComparer.Ordinal);
        holding.SymmetricExceptWith(names.Select(name => _rules.ContainsKey(name) ? name : throw Unknown(name)));
        return new(_rules, holding);
    }

    /// <summary>Names of the rules that hold in one of two sets but not in the other, in order.</summary>
    public IReadOnlyList<string> DifferenceTo(RuleSet other)
    {
        var names = _holding.ToHashSet(StringComparer.Ordinal);
        names.SymmetricExceptWith(other._holding);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static ArgumentException Unknown(string name) => new($"no rule is called '{name}'", nameof(name));
}
