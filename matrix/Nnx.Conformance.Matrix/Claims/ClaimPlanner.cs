using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Matrix.Verdicts;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>Finds the fewest claims that describe a scenario's recordings, keeping what is written where it still holds.</summary>
internal sealed class ClaimPlanner
{
    private readonly Scenario _scenario;
    private readonly ScenarioRecordings _recordings;
    private readonly IReadOnlyList<ReleaseVersion> _releases;
    private readonly ReleaseRangeWriter _ranges;

    private ClaimPlanner(Scenario scenario, ScenarioRecordings recordings, IReadOnlyList<ReleaseVersion> releases)
    {
        _scenario = scenario;
        _recordings = recordings;
        _releases = releases;
        _ranges = new(releases);
    }

    /// <summary>The claims that ought to stand in the file; the written ones themselves where they are right and none could be spared.</summary>
    /// <param name="scenario">The scenario with its written claims.</param>
    /// <param name="recordings">Its recordings, complete under the default configuration.</param>
    /// <param name="releases">All releases, oldest first.</param>
    public static IReadOnlyList<Claim> Plan(Scenario scenario, ScenarioRecordings recordings, IReadOnlyList<ReleaseVersion> releases) =>
        new ClaimPlanner(scenario, recordings, releases).Plan();

    private IReadOnlyList<Claim> Plan()
    {
        var general = Pieces(Configuration.Default.Name).Select(piece => Claim(piece, Configuration.Default.Name, [])).ToArray();
        Claim[] claims = [.. Special(general), .. general];
        return WrittenClaimsHold() && _scenario.Claims.Count <= claims.Length ? _scenario.Claims : claims;
    }

    private bool WrittenClaimsHold() =>
        _recordings.ByConfiguration.All(recorded => recorded.Value.All(cell =>
            Judge.Of(_scenario.ClaimAt(cell.Key, recorded.Key), cell.Value) == Verdict.Conforms));

    /// <summary>Claims of single configurations, for the stretches in which one differs from what is claimed in general.</summary>
    private IEnumerable<Claim> Special(Claim[] general)
    {
        var special =
            from configuration in _recordings.ByConfiguration.Keys.Where(name => name != Configuration.Default.Name)
            from piece in Pieces(configuration)
            where piece.Cells.Any(cell => Judge.Of(general.First(claim => claim.Releases.Contains(cell.Release)), cell.Outcome) != Verdict.Conforms)
            select Claim(piece, configuration, [configuration]);
        return special
            .GroupBy(claim => (claim.Releases.Text, claim.Outcome, claim.Error, claim.Message))
            .Select(same => same.First() with { Configurations = [.. same.SelectMany(claim => claim.Configurations)] });
    }

    private List<Piece> Pieces(string configuration)
    {
        var pieces = new List<Piece>();
        foreach (var release in _releases)
        {
            if (!_recordings.ByConfiguration[configuration].TryGetValue(release, out var outcome))
            {
                continue;
            }

            var next = new Piece([(release, outcome)]);
            if (pieces.Count > 0 && AreOne(pieces[^1], next, configuration))
            {
                pieces[^1] = pieces[^1].With(next);
            }
            else
            {
                pieces.Add(next);
            }
        }

        JoinAcrossSingleReleases(pieces, configuration);
        return pieces;
    }

    /// <summary>Where one release alone interrupts a piece, a range that leaves it out spares a claim.</summary>
    private void JoinAcrossSingleReleases(List<Piece> pieces, string configuration)
    {
        for (var place = 0; place + 2 < pieces.Count;)
        {
            if (pieces[place + 1].Cells.Count == 1 && AreOne(pieces[place], pieces[place + 2], configuration))
            {
                pieces[place] = pieces[place].With(pieces[place + 2]);
                pieces.RemoveAt(place + 2);
            }
            else
            {
                place++;
            }
        }
    }

    private bool AreOne(Piece earlier, Piece later, string configuration)
    {
        if (earlier.IsLike(later))
        {
            return true;
        }

        var both = earlier.With(later);
        var written = both.Releases.Select(release => _scenario.ClaimAt(release, configuration)).Distinct(ReferenceEqualityComparer.Instance).ToArray();
        return written is [Claim claim] && both.IsDescribedBy(claim);
    }

    private Claim Claim(Piece piece, string configuration, IReadOnlyList<string> limitedTo)
    {
        var written = _scenario.Claims.FirstOrDefault(claim =>
            piece.IsDescribedBy(claim) && piece.Releases.Any(release => claim.AppliesTo(release, configuration)));
        return new(_ranges.Write(piece.Releases), piece.Outcome, piece.Error, written is null ? piece.Pattern : written.Message, limitedTo);
    }
}
