using System.Text.Json.Nodes;
using Nnx.Conformance.Matrix.Comparing;

namespace Nnx.Conformance.Matrix.Tests.Comparing;

public sealed class ObservedValuesTests
{
    [TestCase("1.0", "1.0001", true)]
    [TestCase("1.0", "1.001", false)]
    [TestCase("0.0", "0.000001", true)]
    [TestCase("1", "1.0", true)]
    [TestCase("1", "2", false)]
    [TestCase("123456789012345678901", "123456789012345678902", false)]
    [TestCase("true", "1", false)]
    [TestCase("true", "false", false)]
    [TestCase("null", "null", true)]
    [TestCase("null", "0", false)]
    [TestCase("'a'", "'b'", false)]
    [TestCase("[1, 2]", "[1]", false)]
    [TestCase("{'float': 'nan'}", "{'float': 'nan'}", true)]
    [TestCase("{'a': 1, 'b': 2}", "{'b': 2, 'a': 1}", true)]
    [TestCase("{'a': 1}", "{'a': 1, 'b': 2}", false)]
    [TestCase("{'dtype': 'float32', 'shape': [1], 'values': [1.0]}", "{'dtype': 'float32', 'shape': [1], 'values': [1.01]}", false)]
    [TestCase("{'dtype': 'bfloat16', 'shape': [1], 'values': [1.0]}", "{'dtype': 'bfloat16', 'shape': [1], 'values': [1.01]}", true)]
    [TestCase("{'dtype': 'float32', 'shape': [1], 'values': [1.0]}", "{'dtype': 'float64', 'shape': [1], 'values': [1.0]}", false)]
    public void Floats_are_compared_within_tolerance_and_all_else_exactly(string left, string right, bool same) =>
        Assert.That(ObservedValues.Same(Parse(left), Parse(right)), Is.EqualTo(same));

    [Test]
    public void Values_made_in_the_process_equal_those_that_were_read()
    {
        Assert.That(ObservedValues.Same(JsonValue.Create(2.0), Parse("2.0")), Is.True);
        Assert.That(ObservedValues.Same(JsonValue.Create(2L), Parse("2")), Is.True);
        Assert.That(ObservedValues.Same(JsonValue.Create(3), Parse("2")), Is.False);
    }

    private static JsonNode? Parse(string text) => JsonNode.Parse(text.Replace('\'', '"'));
}
