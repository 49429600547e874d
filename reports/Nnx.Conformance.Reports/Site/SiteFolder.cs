namespace Nnx.Conformance.Reports.Site;

/// <summary>Puts a complete set of files in the place of a folder: written beside it first, then swapped, so that a reader never sees half of it.</summary>
internal static class SiteFolder
{
    /// <summary>A file by which a folder is known as a site that may be replaced.</summary>
    public const string Mark = "site.json";

    private const string MarkText = "{\"site\":1,\"of\":\"nnx-conformance\"}\n";

    /// <exception cref="SiteWriteException">The folder cannot be written, or holds something else than a site.</exception>
    public static void Replace(string folder, IEnumerable<SiteFile> files)
    {
        try
        {
            var target = Target(folder);
            Refuse(folder, target);
            var fresh = target + ".new~";
            var old = target + ".old~";
            Delete(fresh);
            Write(fresh, files);
            Swap(fresh, target, old);
            Delete(old);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SiteWriteException(folder, e.Message, e);
        }
        catch (IOException e) when (e is not SiteWriteException)
        {
            throw new SiteWriteException(folder, e.Message, e);
        }
    }

    private static string Target(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(full)
            ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full
            : full;
    }

    private static void Refuse(string folder, string target)
    {
        if (File.Exists(target))
        {
            throw new SiteWriteException(folder, "it is a file");
        }

        if (Directory.Exists(target)
            && !File.Exists(Path.Combine(target, Mark))
            && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new SiteWriteException(folder, "it holds files that are no such site; name an empty or a new folder");
        }
    }

    private static void Write(string fresh, IEnumerable<SiteFile> files)
    {
        Directory.CreateDirectory(fresh);
        foreach (var file in files)
        {
            var path = Path.Combine(fresh, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }

        File.WriteAllText(Path.Combine(fresh, Mark), MarkText);
    }

    private static void Swap(string fresh, string target, string old)
    {
        if (Directory.Exists(target))
        {
            Delete(old);
            Directory.Move(target, old);
        }

        Directory.Move(fresh, target);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
