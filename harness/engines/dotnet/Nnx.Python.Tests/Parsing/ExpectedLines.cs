using System.Reflection;
using System.Text.Json;

namespace Nnx.Python.Tests.Parsing;

/// <summary>Reads facts recorded from CPython 3.11, one JSON object a line.</summary>
internal static class ExpectedLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<TestCaseData> Of<T>(string name, Func<T, string> source)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Parsing.Expected.{name}.jsonl")!;
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var fact = JsonSerializer.Deserialize<T>(line, Options)!;
            var text = source(fact);
            yield return new TestCaseData(fact).SetArgDisplayNames($"{number}: {(text.Length > 60 ? text[..60] + "…" : text)}");
        }
    }
}
