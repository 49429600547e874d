namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>Reads the file of one scenario; every way in which that fails becomes a problem.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a file of a catalogue.</summary>
    /// <param name="folder">The catalogue's folder.</param>
    /// <param name="file">The file's place in it, with slashes.</param>
    public static ScenarioReading Read(string folder, string file)
    {
        var path = Path.Combine(folder, file).Replace('\\', '/');
        var (text, problem) = TextFile.Read(path);
        return text is null ? new(null, [problem!]) : Parse(text, file, path);
    }

    /// <summary>Reads the text of a scenario.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">Its place in the catalogue, <c>area/name.yaml</c>.</param>
    /// <param name="path">What problems call the file.</param>
    public static ScenarioReading Parse(string text, string file, string path)
    {
        if (file.Split('/').Length != 2 || Path.GetExtension(file) != ".yaml")
        {
            return new(null, [new(path, 1, 1, "a scenario's file is called area/name.yaml")]);
        }

        var (root, problem) = YamlText.Load(text, path);
        return root is null ? new(null, [problem!]) : ScenarioReader.Read(root, file, path);
    }
}
