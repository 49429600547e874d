using Nnx.Python.Parsing;

namespace Nnx.Python.Tests.Parsing;

public sealed class SyntaxTreeTests
{
    private static IEnumerable<TestCaseData> Trees => ExpectedLines.Of<RecordedTree>("trees", tree => tree.Source);

    [TestCaseSource(nameof(Trees))]
    public void A_program_has_the_tree_that_CPython_gives_it(RecordedTree expected)
    {
        var module = Parser.ParseModule(new SourceText(expected.Source, "<program>"));

        Assert.That(AstDump.Of(module, attributes: true), Is.EqualTo(expected.Tree));
    }

    [TestCase("\ufeffx = 1\r\ny = 2\r\n")]
    [TestCase("x = 1\ry = 2")]
    [TestCase("x = 1\f\n\fy = 2")]
    public void Marks_and_line_ends_of_any_platform_do_not_matter(string source)
    {
        var module = Parser.ParseModule(new SourceText(source, "<program>"));

        Assert.That(AstDump.Of(module), Is.EqualTo(AstDump.Of(Parser.ParseModule(new SourceText("x = 1\ny = 2\n", "<program>")))));
    }

    [Test]
    public void Columns_count_code_points()
    {
        var module = Parser.ParseModule(new SourceText("'😀'; x", "<program>"));

        Assert.That(module.Body[1].Span.Column, Is.EqualTo(5));
    }
}
