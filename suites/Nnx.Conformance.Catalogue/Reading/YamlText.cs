using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>From YAML text to its nodes; every way in which that fails becomes a problem.</summary>
public static class YamlText
{
    /// <summary>The map that a text is; null, with a problem, where it is something else.</summary>
    /// <param name="text">The YAML text: one document.</param>
    /// <param name="path">What problems call the file.</param>
    public static (YamlMappingNode? Root, CatalogueProblem? Problem) Load(string text, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new BoundedParser(new Parser(new StringReader(text))));
        }
        catch (YamlException error)
        {
            var place = NodeReader.PositionOf(error.Start);
            return (null, new(path, place.Line, place.Column, MessageOf(error, text)));
        }

        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? (root, null)
            : (null, new(path, 1, 1, "the file is one map of keys"));
    }

    private static string MessageOf(YamlException error, string text) =>
        error.Message.StartsWith("Duplicate key", StringComparison.Ordinal)
            ? $"the key '{text[(int)error.Start.Index..(int)error.End.Index]}' stands twice"
            : $"is not YAML: {error.Message.TrimEnd('.')}";
}
