using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>Where nodes end in the text: the nodes themselves know it of scalars only.</summary>
internal static class NodeEnd
{
    /// <summary>Place of the first character after a node.</summary>
    public static int Of(YamlNode node, string text) => node switch
    {
        YamlMappingNode map => OfCollection(node, map.Style == MappingStyle.Flow ? '}' : null, map.Children.SelectMany(child => new[] { child.Key, child.Value }), text),
        YamlSequenceNode list => OfCollection(node, list.Style == SequenceStyle.Flow ? ']' : null, list.Children, text),
        YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => EndOfLine((int)node.End.Index, text),
        _ => (int)node.End.Index,
    };

    private static int OfCollection(YamlNode node, char? bracket, IEnumerable<YamlNode> children, string text)
    {
        var end = children.Select(child => Of(child, text)).DefaultIfEmpty((int)node.Start.Index).Max();
        if (bracket is null)
        {
            return end;
        }

        for (; text[end] != bracket; end++)
        {
            if (text[end] == '#')
            {
                end = text.IndexOf('\n', end);
            }
        }

        return end + 1;
    }

    // A block scalar ends where the next token begins; its last line is the one before.
    private static int EndOfLine(int end, string text) => text[..end].TrimEnd().Length;
}
