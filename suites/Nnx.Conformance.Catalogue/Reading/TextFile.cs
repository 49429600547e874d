using System.Text;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>Reads files as UTF-8 text; every way in which that fails becomes a problem.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; null, with a problem, where it cannot be read.</summary>
    public static (string? Text, CatalogueProblem? Problem) Read(string path)
    {
        try
        {
            return (File.ReadAllText(path, StrictUtf8), null);
        }
        catch (FileNotFoundException)
        {
            return (null, new(path, 1, 1, "there is no such file"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new(path, 1, 1, $"cannot be read: {error.Message}"));
        }
        catch (DecoderFallbackException)
        {
            return (null, new(path, 1, 1, "is not UTF-8 text"));
        }
    }
}
