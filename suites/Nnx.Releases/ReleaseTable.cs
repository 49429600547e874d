using System.Collections;

namespace Nnx.Releases;

/// <summary>The releases that the product knows, oldest first, with what goes with each.</summary>
public sealed class ReleaseTable : IReadOnlyList<Release>
{
    private readonly IReadOnlyList<Release> _releases;

    private ReleaseTable(IReadOnlyList<Release> releases)
    {
        _releases = releases;
        Versions = [.. releases.Select(release => release.Version)];
    }

    /// <summary>The Flax versions, oldest first.</summary>
    public IReadOnlyList<ReleaseVersion> Versions { get; }

    /// <inheritdoc/>
    public int Count => _releases.Count;

    /// <inheritdoc/>
    public Release this[int index] => _releases[index];

    /// <summary>Reads a pins file: a line a release with its flax, jax and optax versions; <c>#</c> begins a comment.</summary>
    /// <exception cref="FormatException">A line is something else, or names a release twice; the message says which line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ReleaseTable Read(string path) => Parse(File.ReadLines(path), path);

    /// <summary>Reads the lines of a pins file.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="source">What messages call the file.</param>
    /// <exception cref="FormatException">A line is not three versions, or names a release twice; the message says which line.</exception>
    public static ReleaseTable Parse(IEnumerable<string> lines, string source)
    {
        var releases = new SortedDictionary<ReleaseVersion, Release>();
        foreach (var (number, line) in lines.Select((line, index) => (index + 1, line.Split('#')[0].Trim())))
        {
            if (line.Length == 0)
            {
                continue;
            }

            var release = ParseLine(line) ?? throw new FormatException($"{source}, line {number}: '{line}' is not a flax, a jax and an optax version");
            if (!releases.TryAdd(release.Version, release))
            {
                throw new FormatException($"{source}, line {number}: release {release} stands twice");
            }
        }

        return new([.. releases.Values]);
    }

    /// <summary>The release of a version; null where the table has none.</summary>
    public Release? Find(ReleaseVersion version) => _releases.FirstOrDefault(release => release.Version == version);

    /// <summary>The releases in a range, oldest first.</summary>
    public IReadOnlyList<Release> In(ReleaseRange range) => [.. _releases.Where(release => range.Contains(release.Version))];

    /// <inheritdoc/>
    public IEnumerator<Release> GetEnumerator() => _releases.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Release? ParseLine(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3
            || !ReleaseVersion.TryParse(words[0], out var flax)
            || !ReleaseVersion.TryParse(words[1], out var jax)
            || !ReleaseVersion.TryParse(words[2], out var optax))
        {
            return null;
        }

        // jaxlib is released together with jax, under the same number.
        return new(flax, new Dictionary<string, ReleaseVersion> { ["jax"] = jax, ["jaxlib"] = jax, ["optax"] = optax });
    }
}
