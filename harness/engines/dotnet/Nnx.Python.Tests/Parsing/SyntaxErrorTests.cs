using Nnx.Python.Parsing;

namespace Nnx.Python.Tests.Parsing;

public sealed class SyntaxErrorTests
{
    private static IEnumerable<TestCaseData> Errors => ExpectedLines.Of<RecordedError>("errors", error => error.Source);

    [TestCaseSource(nameof(Errors))]
    public void A_broken_program_is_refused_in_the_words_of_CPython(RecordedError expected)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => PythonParser.ParseModule(expected.Source, "<program>"))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Is.EqualTo(expected.Message));
            Assert.That(error.Kind.ToString(), Is.EqualTo(expected.Kind));
            Assert.That((error.Line, error.Column), Is.EqualTo((expected.Line, expected.Column)));
            Assert.That(error.FileName, Is.EqualTo("<program>"));
        });
    }

    [TestCase("async def f(): pass", "async def", 1)]
    [TestCase("def f():\n  async with a: pass", "async with", 2)]
    [TestCase("async for a in b: pass", "async for", 1)]
    [TestCase("x = await y", "await", 1)]
    [TestCase("[a async for a in b]", "async comprehension", 1)]
    [TestCase("x = 1\nmatch x:\n  case 1: pass", "match", 2)]
    [TestCase("match(x):\n  case 1: pass", "match", 1)]
    [TestCase("try:\n  a\nexcept* B:\n  c", "except*", 3)]
    [TestCase("'\\N{DASH}'", "\\N{…} escape", 1)]
    [TestCase("'\\ud83d\\ude00'", "surrogate escapes in a row", 1)]
    [TestCase("x\u0308 = 1", "identifier 'x\u0308'", 1)]
    public void What_is_left_out_is_refused_by_name_and_line(string source, string construct, int line)
    {
        var error = Assert.Throws<UnsupportedSyntaxException>(() => PythonParser.ParseModule(source, "<program>"))!;

        Assert.That((error.Construct, error.Line), Is.EqualTo((construct, line)));
    }
}
