using Nnx.Releases;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>Reads nodes of one file as what they ought to be, and notes a problem where they are something else.</summary>
/// <param name="path">What problems call the file.</param>
public sealed class NodeReader(string path)
{
    private readonly List<CatalogueProblem> _problems = [];
    private readonly Dictionary<string, SourcePosition> _positions = [];

    /// <summary>What was noted, in the order of reading.</summary>
    public IReadOnlyList<CatalogueProblem> Problems => _problems;

    /// <summary>The places that were marked.</summary>
    public IReadOnlyDictionary<string, SourcePosition> Positions => _positions;

    /// <summary>A place as YAML's reader gives it.</summary>
    public static SourcePosition PositionOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    /// <summary>Remembers where a part was read from.</summary>
    public void Mark(string place, YamlNode node) => _positions[place] = PositionOf(node.Start);

    /// <summary>Notes a problem at a node.</summary>
    public void Problem(YamlNode node, string message)
    {
        var place = PositionOf(node.Start);
        _problems.Add(new(path, place.Line, place.Column, message));
    }

    /// <summary>The values of a map by key; a key that is not among the known ones is a problem.</summary>
    public Dictionary<string, YamlNode> Keys(YamlMappingNode map, IReadOnlyList<string> known, string what)
    {
        var values = new Dictionary<string, YamlNode>();
        foreach (var (key, value) in map)
        {
            if (key is YamlScalarNode { Value: { } name } && known.Contains(name))
            {
                values[name] = value;
            }
            else
            {
                Problem(key, $"unknown key '{key}' of {what}; the keys are {string.Join(", ", known)}");
            }
        }

        return values;
    }

    /// <summary>The text of a node; null, with a problem, where it is a map or a list.</summary>
    public string? Text(YamlNode node, string key)
    {
        if (node is not YamlScalarNode scalar)
        {
            Problem(node, $"'{key}' is text, not a {KindOf(node)}");
            return null;
        }

        return scalar.Value ?? "";
    }

    /// <summary>The text of a node, which may not be blank.</summary>
    public string? FilledText(YamlNode node, string key)
    {
        var text = Text(node, key);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Problem(node, $"'{key}' is empty");
            return null;
        }

        return text;
    }

    /// <summary>The texts of a list, none of them blank.</summary>
    public IReadOnlyList<string> Texts(YamlNode node, string key)
    {
        var texts = new List<string>();
        foreach (var (item, place) in Items(node, key))
        {
            Mark(place, item);
            if (FilledText(item, key) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The items of a list with the places under which they are marked.</summary>
    public IEnumerable<(YamlNode Item, string Place)> Items(YamlNode node, string key)
    {
        if (node is YamlSequenceNode list)
        {
            return list.Select((item, number) => (item, FormattableString.Invariant($"{key}/{number}")));
        }

        Problem(node, $"'{key}' is a list, not a {KindOf(node)}");
        return [];
    }

    /// <summary>The meaning of a word out of a few.</summary>
    public T? Word<T>(YamlNode node, string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(node, key) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Problem(node, $"'{key}' is one of {string.Join(", ", words.Keys)}, not '{text}'");
        return null;
    }

    /// <summary>A range of releases.</summary>
    public ReleaseRange? Range(YamlNode node, string key)
    {
        if (Text(node, key) is not { } text)
        {
            return null;
        }

        try
        {
            return ReleaseRange.Parse(text);
        }
        catch (FormatException error)
        {
            Problem(node, $"'{text}' is not a range of releases such as \">=0.10.3,<0.10.5\": {error.Message}");
            return null;
        }
    }

    /// <summary>What a node is called in problems: text, list or map.</summary>
    public static string KindOf(YamlNode node) => node switch
    {
        YamlMappingNode => "map",
        YamlSequenceNode => "list",
        _ => "text",
    };
}
