using Nnx.Conformance.Harness.Cells;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Nnx.Conformance.Gates.Deviations;

/// <summary>The list of known deviations.</summary>
internal sealed record KnownDeviations(IReadOnlyList<KnownDeviation> Entries)
{
    /// <exception cref="FormatException">The file is not a list of entries; the message says where.</exception>
    public static KnownDeviations Read(string file) => Parse(File.ReadAllText(file), file);

    /// <exception cref="FormatException">The text is not a list of entries; the message says where.</exception>
    public static KnownDeviations Parse(string text, string file)
    {
        var reader = new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .WithTypeConverter(new ReleaseRangeConverter())
            .WithEnforceRequiredMembers()
            .WithDuplicateKeyChecking()
            .Build();
        try
        {
            return new(reader.Deserialize<List<KnownDeviation>?>(text) ?? []);
        }
        catch (YamlException problem)
        {
            var innermost = problem.GetBaseException();
            throw new FormatException($"{file}:{problem.Start.Line}:{problem.Start.Column}: {innermost.Message}", problem);
        }
    }

    public KnownDeviation? Covering(Cell cell) => Entries.FirstOrDefault(entry => entry.Covers(cell));
}
