using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Words;

/// <summary>Says a contract in words.</summary>
internal static class ContractWords
{
    /// <summary>The term's word in the catalogue.</summary>
    public static string Say(ContractTerm term) => term switch
    {
        ContractTerm.MustPass => "must pass",
        ContractTerm.MustRaise => "must raise",
        _ => "unspecified",
    };

    /// <summary>What the term asks of a good release.</summary>
    public static string Explain(ContractTerm term) => term switch
    {
        ContractTerm.MustPass => "The program ought to work.",
        ContractTerm.MustRaise => "A misuse that deserves a clear error.",
        _ => "Nothing is promised either way.",
    };

    /// <summary>The terms as they follow each other over a matrix's releases.</summary>
    public static string Say(Contract contract, IReadOnlyList<Release> releases)
    {
        var terms = releases.Select(release => contract.At(release.Version)).ToList();
        if (terms.Distinct().Count() <= 1)
        {
            return Say(terms.FirstOrDefault(contract.Terms is [var (_, only)] ? only : ContractTerm.Unspecified));
        }

        var parts = new List<string>();
        for (var first = 0; first < terms.Count;)
        {
            var last = first;
            while (last + 1 < terms.Count && terms[last + 1] == terms[first])
            {
                last++;
            }

            parts.Add($"{Say(terms[first])} {ReleaseWords.Say(releases, first, last)}");
            first = last + 1;
        }

        return string.Join("; ", parts);
    }
}
