using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Agreement;

namespace Nnx.Conformance.Harness.Tests.Agreement;

public sealed class ObservedValuesTests
{
    [TestCase("1.0", "1.00019", true)]
    [TestCase("1.0", "1.00021", false)]
    [TestCase("0.0", "2e-6", true)]
    [TestCase("0.0", "2.1e-6", false)]
    [TestCase("1", "1.0", true)]
    [TestCase("1000000", "1000001", false)]
    [TestCase("1000000.0", "1000001", true)]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567891", false)]
    [TestCase("true", "1", false)]
    [TestCase("true", "1.0", false)]
    [TestCase("true", "false", false)]
    [TestCase("null", "null", true)]
    [TestCase("null", "0", false)]
    [TestCase("\"a\"", "\"a\"", true)]
    [TestCase("\"a\"", "\"b\"", false)]
    [TestCase("\"1\"", "1", false)]
    [TestCase("""{"float":"nan"}""", """{"float":"nan"}""", true)]
    [TestCase("""{"float":"inf"}""", """{"float":"-inf"}""", false)]
    [TestCase("[1,2]", "[1,2,3]", false)]
    [TestCase("[]", "{}", false)]
    [TestCase("""{"a":1,"b":2}""", """{"b":2,"a":1}""", true)]
    [TestCase("""{"a":1}""", """{"b":1}""", false)]
    [TestCase("""{"dtype":"float32","shape":[1],"values":[1.0]}""", """{"dtype":"float64","shape":[1],"values":[1.0]}""", false)]
    [TestCase("""{"dtype":"float32","shape":[1],"values":[1.0]}""", """{"dtype":"float32","shape":[],"values":[1.0]}""", false)]
    [TestCase("""{"dtype":"float32","shape":[1],"values":[1.0]}""", """{"dtype":"float32","shape":[1],"values":[1.01]}""", false)]
    [TestCase("""{"dtype":"bfloat16","shape":[1],"values":[1.0]}""", """{"dtype":"bfloat16","shape":[1],"values":[1.01]}""", true)]
    [TestCase("""{"key":"key<fry>","data":{"dtype":"uint32","shape":[2],"values":[0,1]}}""", """{"key":"key<fry>","data":{"dtype":"uint32","shape":[2],"values":[0,2]}}""", false)]
    public void Are_the_same_within_the_tolerance_of_the_evidence(string left, string right, bool expected)
    {
        var (a, b) = (JsonNode.Parse(left), JsonNode.Parse(right));

        Assert.That(ObservedValues.Same(a, b), Is.EqualTo(expected));
        Assert.That(ObservedValues.Same(b, a), Is.EqualTo(expected));
    }

    [Test]
    public void A_float_that_an_engine_made_is_a_float_even_where_it_is_whole()
    {
        Assert.That(ObservedValues.Same(JsonValue.Create(3.0), JsonNode.Parse("3.0002")), Is.True);
        Assert.That(ObservedValues.Same(JsonValue.Create(1000000f), JsonValue.Create(1000001f)), Is.True);
    }

    [Test]
    public void Observations_are_equal_in_any_order_and_the_last_of_a_name_counts()
    {
        KeyValuePair<string, JsonNode?>[] left = [new("x", 1), new("y", null), new("x", 2)];
        KeyValuePair<string, JsonNode?>[] right = [new("y", null), new("x", 2)];

        Assert.That(ObservedValues.Same(left, right), Is.True);
        Assert.That(ObservedValues.Same(left, right[1..]), Is.False);
    }
}
