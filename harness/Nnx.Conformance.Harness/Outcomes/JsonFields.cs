using System.Text.Json;

namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>Typed access to the members of a parsed object, with problems as <see cref="FormatException"/>.</summary>
internal static class JsonFields
{
    public static JsonElement? Find(this JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string Text(this JsonElement owner, string name) =>
        owner.OptionalText(name) ?? throw new FormatException($"'{name}' is missing");

    public static string? OptionalText(this JsonElement owner, string name) =>
        owner.Find(name, JsonValueKind.String, "a text")?.GetString();

    public static JsonElement? OptionalObject(this JsonElement owner, string name) =>
        owner.Find(name, JsonValueKind.Object, "an object");

    public static JsonElement? OptionalArray(this JsonElement owner, string name) =>
        owner.Find(name, JsonValueKind.Array, "a list");

    public static double? OptionalNumber(this JsonElement owner, string name) =>
        owner.Find(name, JsonValueKind.Number, "a number")?.GetDouble();

    public static int? OptionalInteger(this JsonElement owner, string name) =>
        owner.Find(name, JsonValueKind.Number, "a whole number") is not { } value ? null
        : value.TryGetInt32(out var number) ? number
        : throw new FormatException($"'{name}' is not a whole number");

    public static IReadOnlyDictionary<string, string> Texts(this JsonElement owner, string name) =>
        owner.OptionalObject(name) is { } members
            ? members.EnumerateObject().ToDictionary(member => member.Name, member => members.Text(member.Name))
            : new Dictionary<string, string>();

    private static JsonElement? Find(this JsonElement owner, string name, JsonValueKind kind, string what) =>
        owner.Find(name) is not { } value ? null
        : value.ValueKind == kind ? value
        : throw new FormatException($"'{name}' is not {what}");
}
