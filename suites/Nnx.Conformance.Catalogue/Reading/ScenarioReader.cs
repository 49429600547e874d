using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Releases;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>From the nodes of one file to its scenario.</summary>
internal sealed class ScenarioReader
{
    private readonly NodeReader _nodes;
    private readonly YamlMappingNode _root;
    private readonly Dictionary<string, YamlNode> _values;

    private ScenarioReader(YamlMappingNode root, string path)
    {
        _nodes = new(path);
        _root = root;
        _values = _nodes.Keys(root, ScenarioKeys.OfScenario, "a scenario");
        foreach (var (key, node) in _values)
        {
            _nodes.Mark(key, node);
        }
    }

    public static ScenarioReading Read(YamlMappingNode root, string file, string path)
    {
        var reader = new ScenarioReader(root, path);
        var scenario = reader.Scenario(file);
        return reader._nodes.Problems.Count == 0 && scenario is not null
            ? new(new(scenario, path, reader._nodes.Positions), [])
            : new(null, reader._nodes.Problems);
    }

    private Scenario? Scenario(string file)
    {
        var title = Title();
        var contract = Required(ScenarioKeys.Contract) is { } terms ? Contract(terms) : null;
        var program = Program();
        var repairOf = Texts(ScenarioKeys.RepairOf);
        var about = _values.TryGetValue(ScenarioKeys.About, out var paragraph) ? _nodes.Text(paragraph, ScenarioKeys.About) : "";
        var sources = Texts(ScenarioKeys.Sources);
        var tags = Texts(ScenarioKeys.Tags);
        var claims = _values.TryGetValue(ScenarioKeys.Claims, out var list) ? new ClaimReader(_nodes).Read(list) : [];
        if (title is null || contract is null || program is null)
        {
            return null;
        }

        return new(file[..^".yaml".Length], title, contract, program)
        {
            RepairOf = repairOf,
            About = about?.Trim() ?? "",
            Sources = sources,
            Tags = tags,
            Claims = claims,
            File = file,
            // A block scalar's text begins on the line after its bar.
            ProgramLine = _nodes.Positions[ScenarioKeys.Program].Line + 1,
        };
    }

    private YamlNode? Required(string key)
    {
        if (_values.TryGetValue(key, out var node))
        {
            return node;
        }

        _nodes.Problem(_root, $"the key '{key}' is missing");
        return null;
    }

    private IReadOnlyList<string> Texts(string key) => _values.TryGetValue(key, out var node) ? _nodes.Texts(node, key) : [];

    private string? Title()
    {
        if (Required(ScenarioKeys.Title) is not { } node || _nodes.FilledText(node, ScenarioKeys.Title) is not { } title)
        {
            return null;
        }

        if (title.Contains('\n', StringComparison.Ordinal))
        {
            _nodes.Problem(node, "'title' is one line");
            return null;
        }

        return title;
    }

    private string? Program()
    {
        if (Required(ScenarioKeys.Program) is not { } node || _nodes.FilledText(node, ScenarioKeys.Program) is not { } program)
        {
            return null;
        }

        if (node is YamlScalarNode { Style: not ScalarStyle.Literal })
        {
            // Any other style would fold lines, and the line of an error could not be shown in the file.
            _nodes.Problem(node, "'program' is a block that begins with a bar: program: |");
            return null;
        }

        return program;
    }

    private Contract? Contract(YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            return _nodes.Word(node, ScenarioKeys.Contract, ScenarioWords.Terms) is { } term ? new([(ReleaseRange.All, term)]) : null;
        }

        if (!map.Any())
        {
            _nodes.Problem(node, "'contract' is empty");
            return null;
        }

        var terms = new List<(ReleaseRange, ContractTerm)>();
        foreach (var (word, range) in _nodes.Keys(map, [.. ScenarioWords.Terms.Keys], "a contract"))
        {
            if (_nodes.Range(range, word) is { } releases)
            {
                _nodes.Mark(FormattableString.Invariant($"{ScenarioKeys.Contract}/{terms.Count}"), range);
                terms.Add((releases, ScenarioWords.Terms[word]));
            }
        }

        return new(terms);
    }
}
