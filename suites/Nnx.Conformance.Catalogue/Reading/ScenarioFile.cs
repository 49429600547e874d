using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>From a file's bytes to its YAML nodes; every way in which that fails becomes a problem.</summary>
internal static class ScenarioFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="folder">The catalogue's folder.</param>
    /// <param name="file">The file's place in it, with slashes.</param>
    public static ScenarioReading Read(string folder, string file)
    {
        var path = Path.Combine(folder, file).Replace('\\', '/');
        try
        {
            return Parse(File.ReadAllText(path, StrictUtf8), file, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(path, SourcePosition.Start, $"cannot be read: {error.Message}");
        }
        catch (DecoderFallbackException)
        {
            return Failed(path, SourcePosition.Start, "is not UTF-8 text");
        }
    }

    public static ScenarioReading Parse(string text, string file, string path)
    {
        var parts = file.Split('/');
        if (parts.Length != 2 || Path.GetExtension(file) != ".yaml")
        {
            return Failed(path, SourcePosition.Start, "a scenario's file is called area/name.yaml");
        }

        var stream = new YamlStream();
        try
        {
            stream.Load(new BoundedParser(new Parser(new StringReader(text))));
        }
        catch (YamlException error)
        {
            return Failed(path, NodeReader.PositionOf(error.Start), YamlMessage(error, text));
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            return Failed(path, SourcePosition.Start, "a scenario's file is one map of keys such as title, contract and program");
        }

        return ScenarioReader.Read(root, file, path);
    }

    private static string YamlMessage(YamlException error, string text)
    {
        if (error.Message.StartsWith("Duplicate key", StringComparison.Ordinal))
        {
            return $"the key '{text[(int)error.Start.Index..(int)error.End.Index]}' stands twice";
        }

        return $"is not YAML: {error.Message.TrimEnd('.')}";
    }

    private static ScenarioReading Failed(string path, SourcePosition place, string message) =>
        new(null, [new(path, place.Line, place.Column, message)]);
}
