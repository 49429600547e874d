using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nnx.Conformance.Harness.Agreement;

/// <summary>A number of an observed value: a Python int, exact whatever its size, or a float.</summary>
internal readonly record struct ObservedNumber(bool IsFloat, string Text, double Value)
{
    public static ObservedNumber? From(JsonValue value)
    {
        if (value.GetValueKind() != JsonValueKind.Number)
        {
            return null;
        }

        var text = value.ToJsonString();
        var made = !value.TryGetValue<JsonElement>(out _) && (value.TryGetValue<double>(out _) || value.TryGetValue<float>(out _));
        return new(
            made || text.AsSpan().ContainsAny('.', 'e', 'E'),
            text == "-0" ? "0" : text,
            double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    public bool Agrees(ObservedNumber other, Tolerance tolerance) =>
        IsFloat || other.IsFloat ? tolerance.Holds(Value, other.Value) : Text == other.Text;
}
