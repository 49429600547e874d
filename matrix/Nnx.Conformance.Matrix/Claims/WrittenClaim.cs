using Nnx.Conformance.Catalogue.Scenarios;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>A claim as it stands in a file.</summary>
/// <param name="Claim">What it says.</param>
/// <param name="Node">Its node, which knows the places of its parts.</param>
/// <param name="FirstLine">0-based line of its hyphen.</param>
/// <param name="LastLine">0-based last line that belongs to it.</param>
internal sealed record WrittenClaim(Claim Claim, YamlMappingNode Node, int FirstLine, int LastLine)
{
    public YamlScalarNode? Scalar(string key) =>
        Node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value as YamlScalarNode : null;
}
