using System.Text;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Releases;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>Puts claims into a scenario's text and leaves everything else of it as it was written, comments and key order included.</summary>
internal sealed class ClaimsEditor
{
    private readonly TextLines _lines;
    private readonly YamlMappingNode _root;
    private readonly IReadOnlyList<Claim> _written;
    private readonly IReadOnlyList<ReleaseVersion> _releases;

    private ClaimsEditor(string text, IReadOnlyList<Claim> written, IReadOnlyList<ReleaseVersion> releases)
    {
        _lines = new(text);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        _root = (YamlMappingNode)stream.Documents[0].RootNode;
        _written = written;
        _releases = releases;
    }

    /// <summary>The text with other claims.</summary>
    /// <param name="text">Text of a scenario's file without problems.</param>
    /// <param name="written">The claims that were read from it.</param>
    /// <param name="wanted">The claims that shall stand in it.</param>
    /// <param name="releases">All releases, oldest first.</param>
    public static string Edit(string text, IReadOnlyList<Claim> written, IReadOnlyList<Claim> wanted, IReadOnlyList<ReleaseVersion> releases) =>
        new ClaimsEditor(text, written, releases).Edit(wanted);

    private string Edit(IReadOnlyList<Claim> wanted)
    {
        var list = _root.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: ScenarioKeys.Claims }).Value;
        return list switch
        {
            null => Insert(wanted),
            YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } items => Replace(items, wanted),
            _ => _lines.Text[..(int)list.Start.Index].TrimEnd(' ') + _lines.LineEnd + Block(wanted).TrimEnd('\r', '\n') + _lines.Text[NodeEnd.Of(list, _lines.Text)..],
        };
    }

    private string Insert(IReadOnlyList<Claim> wanted)
    {
        var block = $"{ScenarioKeys.Claims}:{_lines.LineEnd}{Block(wanted)}";
        if (_lines.Text.EndsWith('\n'))
        {
            return _lines.Text + block;
        }

        // A line end after the last line would become part of a program that ends there.
        var program = _root.Children.Keys.First(key => key is YamlScalarNode { Value: ScenarioKeys.Program });
        return _lines.Text.Insert((int)program.Start.Index, block);
    }

    private string Block(IEnumerable<Claim> claims) =>
        string.Concat(claims.SelectMany(claim => ClaimText.Lines(claim, "  ")).Select(line => line + _lines.LineEnd));

    private string Replace(YamlSequenceNode items, IReadOnlyList<Claim> wanted)
    {
        var written = items.Children.Cast<YamlMappingNode>().Zip(_written, Locate).ToArray();
        var pairs = Pair(written, wanted);
        var indent = new string(' ', HyphenColumn(written[0]));
        var block = new StringBuilder();
        foreach (var claim in wanted)
        {
            if (pairs.TryGetValue(claim, out var item))
            {
                block.Append(Leading(written, item)).Append(WithLineEnd(Patched(item, claim)));
            }
            else
            {
                block.Append(string.Concat(ClaimText.Lines(claim, indent).Select(line => line + _lines.LineEnd)));
            }
        }

        foreach (var gone in written.Except(pairs.Values))
        {
            block.Append(Leading(written, gone));
        }

        var first = FirstLeadingLine(written, written[0]);
        return _lines.Text[.._lines.Start(first)] + block + _lines.Text[_lines.Start(written[^1].LastLine + 1)..];
    }

    private WrittenClaim Locate(YamlMappingNode node, Claim claim)
    {
        var line = (int)node.Start.Line - 1;
        while (!_lines.Line(line).TrimStart().StartsWith('-'))
        {
            line--;
        }

        return new(claim, node, line, _lines.LineAt(NodeEnd.Of(node, _lines.Text) - 1));
    }

    /// <summary>The written claim that each wanted one takes the place of: the one on the same releases, else one of the same error nearby.</summary>
    private Dictionary<Claim, WrittenClaim> Pair(IReadOnlyList<WrittenClaim> written, IReadOnlyList<Claim> wanted)
    {
        var pairs = new Dictionary<Claim, WrittenClaim>(ReferenceEqualityComparer.Instance);
        Func<Claim, Claim, bool>[] likenesses =
        [
            (claim, item) => Kindred(claim, item) && SameReleases(claim, item),
            (claim, item) => Kindred(claim, item) && claim.Error == item.Error && _releases.Any(release => claim.Releases.Contains(release) && item.Releases.Contains(release)),
        ];
        foreach (var alike in likenesses)
        {
            foreach (var claim in wanted.Where(claim => !pairs.ContainsKey(claim)))
            {
                if (written.Except(pairs.Values).FirstOrDefault(item => alike(claim, item.Claim)) is { } item)
                {
                    pairs.Add(claim, item);
                }
            }
        }

        return pairs;
    }

    private static bool Kindred(Claim claim, Claim item) =>
        claim.Outcome == item.Outcome && claim.Configurations.ToHashSet().SetEquals(item.Configurations);

    private bool SameReleases(Claim claim, Claim item) =>
        _releases.All(release => claim.Releases.Contains(release) == item.Releases.Contains(release));

    /// <summary>The lines of a written claim with those of its parts replaced that no longer hold.</summary>
    private string Patched(WrittenClaim item, Claim claim)
    {
        var patches = new List<(int Start, int End, string Text)>();
        void Patch(string key, bool holds, string text)
        {
            if (!holds && item.Scalar(key) is { } scalar)
            {
                patches.Add(((int)scalar.Start.Index, (int)scalar.End.Index, text));
            }
        }

        Patch(ScenarioKeys.Releases, SameReleases(claim, item.Claim), ClaimText.Quoted(claim.Releases.Text));
        Patch(ScenarioKeys.Error, claim.Error == item.Claim.Error, ClaimText.Plain(claim.Error ?? ""));
        Patch(ScenarioKeys.Message, claim.Message == item.Claim.Message, ClaimText.Quoted(claim.Message ?? ""));
        var start = _lines.Start(item.FirstLine);
        var text = new StringBuilder(_lines.Range(item.FirstLine, item.LastLine));
        foreach (var patch in patches.OrderByDescending(patch => patch.Start))
        {
            text.Remove(patch.Start - start, patch.End - patch.Start).Insert(patch.Start - start, patch.Text);
        }

        return text.ToString();
    }

    private string WithLineEnd(string text) => text.EndsWith('\n') ? text : text + _lines.LineEnd;

    /// <summary>The comments and blank lines before a claim, which go where it goes and stay where it is deleted.</summary>
    private string Leading(IReadOnlyList<WrittenClaim> written, WrittenClaim item)
    {
        var first = FirstLeadingLine(written, item);
        return first < item.FirstLine ? _lines.Range(first, item.FirstLine - 1) : "";
    }

    private int FirstLeadingLine(IReadOnlyList<WrittenClaim> written, WrittenClaim item)
    {
        var place = written.TakeWhile(other => other != item).Count();
        if (place > 0)
        {
            return written[place - 1].LastLine + 1;
        }

        var line = item.FirstLine;
        while (_lines.Line(line - 1).TrimStart() is "" or ['#', ..])
        {
            line--;
        }

        return line;
    }

    private int HyphenColumn(WrittenClaim item)
    {
        var line = _lines.Line(item.FirstLine);
        return line.Length - line.TrimStart().Length;
    }
}
