using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nnx.Conformance.Reports.Words;

/// <summary>Writes an observed value, which the journals hold as JSON, in one short line that a Python user reads at a glance.</summary>
internal static class ValueWords
{
    private const int ShownElements = 8;
    private const int Deepest = 12;
    private const int LongestText = 400;

    /// <summary>The value; arrays as <c>float32[2,3] 1, 2, …</c> in row-major order.</summary>
    public static string Say(JsonNode? value) => Cut(Say(value, 0));

    private static string Say(JsonNode? value, int depth) => value switch
    {
        _ when depth > Deepest => "…",
        null => "None",
        JsonArray list => $"[{Joined(list, depth)}]",
        JsonObject tagged => Tagged(tagged, depth),
        JsonValue plain => Plain(plain),
        _ => "…",
    };

    private static string Plain(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Number => Number(value.ToJsonString()),
        _ => $"'{Cut(value.ToString())}'",
    };

    // Integers keep every digit; a float is shown to six, which is finer than two equal values may differ.
    private static string Number(string json) =>
        json.AsSpan().ContainsAny(".eE") && double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G6", CultureInfo.InvariantCulture)
            : json;

    private static string Tagged(JsonObject value, int depth)
    {
        if (value["values"] is JsonArray values)
        {
            return Array(value, values, depth);
        }

        if (value["dict"] is JsonArray entries)
        {
            return $"{{{string.Join(", ", entries.Take(ShownElements).Select(entry => Entry(entry, depth)))}{Rest(entries)}}}";
        }

        if (value["variable"] is { } variable)
        {
            return $"{variable}({Say(value["value"], depth + 1)})";
        }

        if (value["key"] is { } key)
        {
            return $"{key} {Say(value["data"], depth + 1)}";
        }

        if (value["repr"] is { } type)
        {
            return $"<{type}>";
        }

        return value["float"] is { } special ? special.ToString() : Cut(value.ToJsonString());
    }

    private static string Entry(JsonNode? entry, int depth) => entry is JsonArray { Count: 2 } pair
        ? $"{Say(pair[0], depth + 1)}: {Say(pair[1], depth + 1)}"
        : Say(entry, depth + 1);

    private static string Array(JsonObject array, JsonArray values, int depth)
    {
        var shape = array["shape"] is JsonArray sizes ? string.Join(",", sizes.Select(size => size?.ToJsonString())) : "";
        return $"{array["dtype"]}[{shape}] {Joined(values, depth)}".TrimEnd();
    }

    private static string Joined(JsonArray values, int depth) =>
        string.Join(", ", values.Take(ShownElements).Select(element => Say(element, depth + 1))) + Rest(values);

    private static string Rest(JsonArray values) => values.Count > ShownElements ? $", … {values.Count} in all" : "";

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
