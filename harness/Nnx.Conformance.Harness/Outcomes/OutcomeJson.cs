using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>The members by which an outcome stands in a journal's line and in an answer of the worker protocol.</summary>
public static class OutcomeJson
{
    /// <summary>Writes the members of an outcome into the object that is open in the writer.</summary>
    /// <exception cref="InvalidOperationException">An observed value is nested too deeply to be written.</exception>
    public static void WriteMembers(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteString("outcome", outcome.Kind.Word());
        if (outcome.Reason is { } reason)
        {
            writer.WriteString("reason", reason);
        }

        if (outcome.Error is { } error)
        {
            WriteError(writer, error);
        }

        if (outcome.Kind == OutcomeKind.Pass || outcome.Observations.Count > 0)
        {
            WriteObservations(writer, outcome.Observations);
        }

        if (outcome.Warnings.Count > 0)
        {
            WriteWarnings(writer, outcome.Warnings);
        }

        writer.WriteNumber("seconds", Math.Round(outcome.Seconds, 6));
    }

    /// <summary>Reads the members of an outcome from a parsed object.</summary>
    /// <exception cref="FormatException">A member is missing or of another kind.</exception>
    public static Outcome ReadMembers(JsonElement owner)
    {
        var kind = OutcomeKindNames.Parse(owner.Text("outcome"));
        var error = owner.OptionalObject("error") is { } raised ? ReadError(raised) : null;
        if (error is null == (kind == OutcomeKind.Raise))
        {
            throw new FormatException(error is null ? "'error' is missing" : $"'error' does not go with '{kind.Word()}'");
        }

        return new(
            kind,
            ReadObservations(owner),
            ReadWarnings(owner),
            owner.OptionalNumber("seconds") ?? 0)
        {
            Error = error,
            Reason = owner.OptionalText("reason"),
        };
    }

    private static void WriteError(Utf8JsonWriter writer, ProgramError error)
    {
        writer.WriteStartObject("error");
        writer.WriteString("type", error.Type);
        writer.WriteString("message", error.Message);
        if (error.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }
        else
        {
            writer.WriteNull("line");
        }

        if (error.Where is { } where)
        {
            writer.WriteString("where", where);
        }

        writer.WriteEndObject();
    }

    private static void WriteObservations(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, JsonNode?>> observations)
    {
        // A name observed again keeps its place and takes the new value, as in a Python dict.
        var values = new OrderedDictionary<string, JsonNode?>();
        foreach (var (name, value) in observations)
        {
            values[name] = value;
        }

        writer.WriteStartObject("observations");
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            ObservedJson.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteWarnings(Utf8JsonWriter writer, IReadOnlyList<ProgramWarning> warnings)
    {
        writer.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            writer.WriteStartObject();
            writer.WriteString("category", warning.Category);
            writer.WriteString("message", warning.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static ProgramError ReadError(JsonElement error) =>
        new(error.Text("type"), error.Text("message"), error.OptionalInteger("line"), error.OptionalText("where"));

    private static KeyValuePair<string, JsonNode?>[] ReadObservations(JsonElement owner) =>
        owner.OptionalObject("observations") is { } values
            ? [.. values.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, ObservedJson.ToNode(member.Value)))]
            : [];

    private static ProgramWarning[] ReadWarnings(JsonElement owner) =>
        owner.OptionalArray("warnings") is { } warnings
            ? [.. warnings.EnumerateArray().Select(warning => new ProgramWarning(warning.Text("category"), warning.Text("message")))]
            : [];
}
