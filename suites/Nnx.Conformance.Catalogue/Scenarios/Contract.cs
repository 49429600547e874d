using Nnx.Releases;

namespace Nnx.Conformance.Catalogue.Scenarios;

/// <summary>A contract: one term for all releases, or terms by range where upstream changed its mind in a documented way.</summary>
/// <param name="Terms">Terms with their ranges, in the order written; the first range that holds a release counts.</param>
public sealed record Contract(IReadOnlyList<(ReleaseRange Releases, ContractTerm Term)> Terms)
{
    /// <summary>The term that holds at a release; <see cref="ContractTerm.Unspecified"/> where no range holds it.</summary>
    public ContractTerm At(ReleaseVersion release)
    {
        foreach (var (releases, term) in Terms)
        {
            if (releases.Contains(release))
            {
                return term;
            }
        }

        return ContractTerm.Unspecified;
    }
}
