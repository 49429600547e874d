using Nnx.Conformance.Catalogue;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Releases;

namespace Nnx.Conformance.Cli.Requests;

/// <summary>The matrix that a request means.</summary>
/// <param name="Plan">Its cells.</param>
/// <param name="Releases">All releases.</param>
/// <param name="Problems">What is wrong with files of the catalogue; their scenarios are not in the plan.</param>
internal sealed record RequestedMatrix(MatrixPlan Plan, ReleaseTable Releases, IReadOnlyList<CatalogueProblem> Problems)
{
    /// <summary>Reads catalogue and matrix file and plans what is asked for.</summary>
    /// <exception cref="RequestException">A file is not as it should be, or there is no scenario at all.</exception>
    /// <exception cref="PlanException">Something asked for does not exist.</exception>
    public static RequestedMatrix Of(Workspace workspace, string? catalogue, IReadOnlyList<string> engines, MatrixRequest request)
    {
        var contents = workspace.Scenarios(catalogue);
        if (contents.Scenarios.Count == 0)
        {
            throw new RequestException(string.Join(Environment.NewLine, contents.Problems));
        }

        var releases = workspace.Releases();
        var planner = new MatrixPlanner(contents.Scenarios, engines, releases, KnownConfigurations.All);
        return new(planner.Plan(workspace.Matrix(), request), releases, contents.Problems);
    }
}
