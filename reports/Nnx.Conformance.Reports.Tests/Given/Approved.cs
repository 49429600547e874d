using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Nnx.Conformance.Reports.Tests.Given;

/// <summary>
/// Expected text in files of the folder <c>Approved</c>. <c>dotnet test -- TestRunParameters.Parameter(name=\"approve\",value=\"true\")</c>
/// writes them anew.
/// </summary>
internal static partial class Approved
{
    public static string Folder => System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", "Approved"));

    /// <summary>Compares text with the file of that name.</summary>
    public static void Verify(string name, string text)
    {
        var file = System.IO.Path.Combine(Folder, name);
        if (TestContext.Parameters["approve"] == "true")
        {
            File.WriteAllText(file, text);
        }

        Assert.That(File.Exists(file), Is.True, $"there is no {name}; look at the text and approve it:\n{text}");
        Assert.That(text, Is.EqualTo(File.ReadAllText(file)));
    }

    /// <summary>The section of a page that begins with a heading, one element a line.</summary>
    public static string Section(string page, string heading)
    {
        var start = page.IndexOf($"<section aria-labelledby=\"{heading}\"", StringComparison.Ordinal);
        Assert.That(start, Is.GreaterThanOrEqualTo(0), $"the page has no section '{heading}'");
        var end = page.IndexOf("</section>", start, StringComparison.Ordinal) + "</section>".Length;
        return Blanks().Replace(page[start..end], "\n") + "\n";
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Blanks();
}
