using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nnx.Conformance.Matrix.Comparing;

/// <summary>Equality of observed values: floats within tolerance, everything else exactly.</summary>
public static class ObservedValues
{
    private static readonly string[] HalfTypes = ["float16", "bfloat16"];

    /// <summary>Whether two cells observed the same values under the same names, in whatever order; a name observed twice has its last value.</summary>
    public static bool Same(IReadOnlyList<KeyValuePair<string, JsonNode?>> left, IReadOnlyList<KeyValuePair<string, JsonNode?>> right)
    {
        var (mine, theirs) = (Last(left), Last(right));
        return mine.Count == theirs.Count
            && mine.All(value => theirs.TryGetValue(value.Key, out var other) && Same(value.Value, other));
    }

    /// <summary>Whether two values are equal: floats within 2e-4 relative or 2e-6 absolute, within 2e-2 in arrays of half types.</summary>
    public static bool Same(JsonNode? left, JsonNode? right) => Same(left, right, loose: false);

    private static Dictionary<string, JsonNode?> Last(IReadOnlyList<KeyValuePair<string, JsonNode?>> observations)
    {
        var values = new Dictionary<string, JsonNode?>();
        foreach (var (name, value) in observations)
        {
            values[name] = value;
        }

        return values;
    }

    private static bool Same(JsonNode? left, JsonNode? right, bool loose) => (left, right) switch
    {
        (null, null) => true,
        (JsonObject mine, JsonObject theirs) => SameObject(mine, theirs, loose),
        (JsonArray mine, JsonArray theirs) => SameArray(mine, theirs, loose),
        (JsonValue mine, JsonValue theirs) => SameLeaf(mine, theirs, loose),
        _ => false,
    };

    private static bool SameObject(JsonObject left, JsonObject right, bool loose)
    {
        // An array's numbers are compared as its own type asks, whatever stands around it.
        var inner = left.ContainsKey("dtype") && left.ContainsKey("values") ? IsHalf(left["dtype"]) : loose;
        return left.Count == right.Count
            && left.All(member => right.TryGetPropertyValue(member.Key, out var other) && Same(member.Value, other, inner));
    }

    private static bool IsHalf(JsonNode? dtype) =>
        dtype is JsonValue value && value.TryGetValue<string>(out var name) && HalfTypes.Contains(name);

    private static bool SameArray(JsonArray left, JsonArray right, bool loose)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!Same(left[i], right[i], loose))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameLeaf(JsonValue left, JsonValue right, bool loose)
    {
        if (left.GetValueKind() != right.GetValueKind())
        {
            return false;
        }

        if (left.GetValueKind() != JsonValueKind.Number)
        {
            return left.GetValueKind() != JsonValueKind.String || left.GetValue<string>() == right.GetValue<string>();
        }

        return Whole(left) is { } mine && Whole(right) is { } theirs
            ? mine == theirs
            : Close(Number(left), Number(right), loose ? 2e-2 : 2e-4, loose ? 2e-2 : 2e-6);
    }

    private static bool Close(double left, double right, double relative, double absolute) =>
        left.Equals(right)
        || (double.IsFinite(left) && double.IsFinite(right)
            && Math.Abs(left - right) <= Math.Max(relative * Math.Max(Math.Abs(left), Math.Abs(right)), absolute));

    /// <summary>The value of a number written without fraction and exponent, which is an int of the program; null for a float.</summary>
    private static BigInteger? Whole(JsonValue value)
    {
        if (value.TryGetValue<JsonElement>(out var element))
        {
            var text = element.GetRawText();
            return text.AsSpan().ContainsAny('.', 'e', 'E') ? null : BigInteger.Parse(text, CultureInfo.InvariantCulture);
        }

        return value.TryGetValue<double>(out _) || value.TryGetValue<float>(out _) || value.TryGetValue<decimal>(out _)
            ? null
            : BigInteger.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
    }

    private static double Number(JsonValue value) =>
        value.TryGetValue<double>(out var number) ? number : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
}
