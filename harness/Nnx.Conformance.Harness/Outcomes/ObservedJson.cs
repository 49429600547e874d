using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>Writes observed values so that whole floats stay apart from ints and every float round-trips.</summary>
internal static class ObservedJson
{
    /// <summary>Deeper values are refused: common JSON readers would overflow on them.</summary>
    public const int MaxDepth = 512;

    public static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteLeaf(writer, node.AsValue());
                break;
        }
    }

    /// <summary>A parentless node over a parsed element, whose numbers keep the text they were read with.</summary>
    public static JsonNode? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(element.Clone()),
        JsonValueKind.Array => JsonArray.Create(element.Clone()),
        _ => JsonValue.Create(element.Clone()),
    };

    private static void WriteLeaf(Utf8JsonWriter writer, JsonValue value)
    {
        if (value.TryGetValue<JsonElement>(out var element))
        {
            writer.WriteRawValue(element.GetRawText(), skipInputValidation: true);
        }
        else if (value.TryGetValue<double>(out var number))
        {
            WriteFloat(writer, number);
        }
        else if (value.TryGetValue<float>(out var single))
        {
            WriteFloat(writer, single);
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private static void WriteFloat(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
        {
            writer.WriteStartObject();
            writer.WriteString("float", double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf");
            writer.WriteEndObject();
            return;
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }
}
