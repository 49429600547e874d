using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Harness.Journals;

/// <summary>The lines of a journal as UTF-8 JSON, each with its line end.</summary>
internal static class JournalFormat
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = ObservedJson.MaxDepth,
    };

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = ObservedJson.MaxDepth };

    public static byte[] Line(JournalHeader header) => Line(writer =>
    {
        writer.WriteNumber("journal", Version);
        writer.WriteString("engine", header.Engine);
        writer.WriteString("release", header.Release);
        writer.WriteString("configuration", header.Configuration);
        WriteTexts(writer, "environment", header.Environment);
        WriteTexts(writer, "versions", header.Versions);
        writer.WriteString("platform", header.Platform);
        writer.WriteString("recorded", header.Recorded);
    });

    /// <exception cref="InvalidOperationException">An observed value is nested too deeply.</exception>
    public static byte[] Line(JournalEntry entry) => Line(writer =>
    {
        writer.WriteString("scenario", entry.Scenario);
        writer.WriteString("program", entry.Program);
        OutcomeJson.WriteMembers(writer, entry.Outcome);
    });

    /// <exception cref="FormatException">The line is not a journal's header.</exception>
    public static JournalHeader ParseHeader(ReadOnlyMemory<byte> line) => Parse(line, root =>
        root.OptionalInteger("journal") switch
        {
            null => throw new FormatException("the first line is not a journal's header"),
            Version => new JournalHeader(
                root.Text("engine"),
                ReleaseVersion.Parse(root.Text("release")).ToString(),
                root.Text("configuration"),
                root.Texts("environment"),
                root.Texts("versions"),
                root.OptionalText("platform") ?? "",
                root.OptionalText("recorded") ?? ""),
            var other => throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"journal format {other} is not known, only {Version}")),
        });

    /// <exception cref="FormatException">The line is not an entry.</exception>
    public static JournalEntry ParseEntry(ReadOnlyMemory<byte> line) => Parse(line, root =>
        new JournalEntry(root.Text("scenario"), root.Text("program"), OutcomeJson.ReadMembers(root)));

    private static byte[] Line(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static T Parse<T>(ReadOnlyMemory<byte> line, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : throw new FormatException("the line is not a JSON object");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"not JSON: {problem.Message}", problem);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in texts)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }
}
