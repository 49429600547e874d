using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nnx.Conformance.Harness.Agreement;

/// <summary>Equality of observed values: floats within tolerance, everything else exactly.</summary>
public static class ObservedValues
{
    /// <summary>Whether two values are equal: floats within 2e-4 relative or 2e-6 absolute, in arrays of half types within 2e-2.</summary>
    public static bool Same(JsonNode? left, JsonNode? right) => Same(left, right, Tolerance.Single);

    /// <summary>Whether the same names were observed with equal values, in whatever order.</summary>
    public static bool Same(
        IReadOnlyList<KeyValuePair<string, JsonNode?>> left,
        IReadOnlyList<KeyValuePair<string, JsonNode?>> right)
    {
        var (first, second) = (Latest(left), Latest(right));
        return first.Count == second.Count
            && first.All(pair => second.TryGetValue(pair.Key, out var other) && Same(pair.Value, other));
    }

    private static bool Same(JsonNode? left, JsonNode? right, Tolerance tolerance) => (left, right) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) when a.ContainsKey("dtype") && a.ContainsKey("values") =>
            SameMembers(a, b, Tolerance.For((string?)a["dtype"])),
        (JsonObject a, JsonObject b) => SameMembers(a, b, tolerance),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second, tolerance)),
        (JsonValue a, JsonValue b) => SameLeaf(a, b, tolerance),
        _ => false,
    };

    private static bool SameMembers(JsonObject left, JsonObject right, Tolerance tolerance) =>
        left.Count == right.Count
        && left.All(member => right.TryGetPropertyValue(member.Key, out var other) && Same(member.Value, other, tolerance));

    private static bool SameLeaf(JsonValue left, JsonValue right, Tolerance tolerance)
    {
        if (ObservedNumber.From(left) is { } number)
        {
            return ObservedNumber.From(right) is { } other && number.Agrees(other, tolerance);
        }

        var kind = left.GetValueKind();
        return kind == right.GetValueKind()
            && (kind != JsonValueKind.String || left.GetValue<string>() == right.GetValue<string>());
    }

    private static Dictionary<string, JsonNode?> Latest(IReadOnlyList<KeyValuePair<string, JsonNode?>> observations)
    {
        var values = new Dictionary<string, JsonNode?>(observations.Count);
        foreach (var (name, value) in observations)
        {
            values[name] = value;
        }

        return values;
    }
}
