using System.Text.Json;
using Nnx.Jax.Arrays;

namespace Nnx.Jax.Tests.Evidence;

/// <summary>Results of single expressions recorded from real releases, see suites/evidence.</summary>
internal static class Recorded
{
    /// <summary>The value of an expression from a release on.</summary>
    public static JsonElement Value(string group, string expression, string since = "0.10.0")
    {
        foreach (var line in Lines(group))
        {
            if (line.TryGetProperty("expr", out var text) && text.GetString() == expression)
            {
                return line.GetProperty("results").EnumerateArray().First(result => result.GetProperty("since").GetString() == since).GetProperty("value");
            }
        }

        throw new AssertionException($"{group} has no record of {expression}");
    }

    /// <summary>All lines of a group, the header first.</summary>
    public static IEnumerable<JsonElement> Lines(string group)
        => File.ReadLines(RepositoryRoot.Join("suites", "evidence", "expressions", group + ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>The elements of a recorded array.</summary>
    public static double[] Numbers(this JsonElement array)
        => [.. array.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];

    /// <summary>The elements of an array.</summary>
    public static double[] Numbers(this NDArray array) => [.. Enumerable.Range(0, array.Size).Select(array.DoubleAt)];
}
