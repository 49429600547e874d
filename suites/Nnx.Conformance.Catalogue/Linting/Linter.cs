using Nnx.Conformance.Catalogue.Linting.Checks;

namespace Nnx.Conformance.Catalogue.Linting;

/// <summary>Runs checks over a catalogue.</summary>
public static class Linter
{
    /// <summary>The checks that need nothing but the catalogue itself.</summary>
    public static IReadOnlyList<ILintCheck> Checks { get; } =
    [
        new IdStyleCheck(),
        new TagStyleCheck(),
        new SourceAddressCheck(),
        new RepairTargetCheck(),
        new ContractCoverageCheck(),
        new ClaimCoverageCheck(),
        new IdleClaimCheck(),
        new ClaimConfigurationCheck(),
    ];

    /// <summary>All problems that some checks find, ordered by file and place.</summary>
    public static IReadOnlyList<CatalogueProblem> Run(IEnumerable<ILintCheck> checks, LintInput input) =>
    [
        .. checks.SelectMany(check => check.Check(input))
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column),
    ];
}
