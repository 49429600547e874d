using System.Text.Json.Nodes;
using Nnx.Conformance.Reports.Words;

namespace Nnx.Conformance.Reports.Tests.Words;

public sealed class ValueWordsTests
{
    [TestCase("null", "None")]
    [TestCase("true", "True")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    [TestCase("-0.025710539892315865", "-0.0257105")]
    [TestCase("\"text\"", "'text'")]
    [TestCase("""{"float":"nan"}""", "nan")]
    [TestCase("""{"dtype":"float32","shape":[2,1],"values":[1.0,2.5]}""", "float32[2,1] 1, 2.5")]
    [TestCase("""{"dtype":"int32","shape":[0],"values":[]}""", "int32[0]")]
    [TestCase("""{"dict":[["a",1],["b",[1,2]]]}""", "{'a': 1, 'b': [1, 2]}")]
    [TestCase("""{"variable":"Param","value":3}""", "Param(3)")]
    [TestCase("""{"repr":"Thing"}""", "<Thing>")]
    [TestCase("[1,2,3,4,5,6,7,8,9,10]", "[1, 2, 3, 4, 5, 6, 7, 8, … 10 in all]")]
    public void A_value_is_said_as_python_users_read_it(string json, string expected) =>
        Assert.That(ValueWords.Say(JsonNode.Parse(json)), Is.EqualTo(expected));
}
