using Nnx.Conformance.Catalogue;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Releases;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Matrix.Plans;

/// <summary>What <c>matrix.yaml</c> says: which engines, releases and configurations make the matrix.</summary>
/// <param name="Engines">Names of engines, the one shown first first.</param>
/// <param name="Releases">The releases.</param>
/// <param name="Configurations">Names of configurations, the one shown first first.</param>
public sealed record MatrixFile(IReadOnlyList<string> Engines, ReleaseRange Releases, IReadOnlyList<string> Configurations)
{
    private static readonly string[] Keys = ["engines", "releases", "configurations"];

    /// <summary>Reads the file. Whatever is wrong comes back as problems, and no file then.</summary>
    public static (MatrixFile? File, IReadOnlyList<CatalogueProblem> Problems) Read(string path)
    {
        var (text, problem) = TextFile.Read(path);
        return text is null ? (null, [problem!]) : Parse(text, path);
    }

    /// <summary>Reads the text of the file.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">What problems call the file.</param>
    public static (MatrixFile? File, IReadOnlyList<CatalogueProblem> Problems) Parse(string text, string path)
    {
        var (root, problem) = YamlText.Load(text, path);
        if (root is null)
        {
            return (null, [problem!]);
        }

        var nodes = new NodeReader(path);
        var values = nodes.Keys(root, Keys, "the matrix");
        var engines = Names(nodes, root, values, "engines");
        var releases = values.TryGetValue("releases", out var range) ? nodes.Range(range, "releases") : ReleaseRange.All;
        var configurations = Names(nodes, root, values, "configurations");
        return nodes.Problems.Count == 0 ? (new(engines, releases!, configurations), []) : (null, nodes.Problems);
    }

    private static IReadOnlyList<string> Names(NodeReader nodes, YamlMappingNode root, Dictionary<string, YamlNode> values, string key)
    {
        if (!values.TryGetValue(key, out var node))
        {
            nodes.Problem(root, $"the key '{key}' is missing");
            return [];
        }

        var names = nodes.Texts(node, key);
        if (names.Count == 0)
        {
            nodes.Problem(node, $"'{key}' names nothing");
        }

        return [.. names.Distinct()];
    }
}
