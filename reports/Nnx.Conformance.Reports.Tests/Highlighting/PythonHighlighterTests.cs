using Nnx.Conformance.Reports.Highlighting;

namespace Nnx.Conformance.Reports.Tests.Highlighting;

public sealed class PythonHighlighterTests
{
    [TestCase("def f(x): return x.sum + len(x)  # why", "k:def", "f:f", "k:return", "b:len", "c:# why")]
    [TestCase("  @nnx.jit", "d:@nnx.jit")]
    [TestCase("s = rb'a\\'b' + f\"{x}\"", "s:rb'a\\'b'", "s:f\"{x}\"")]
    [TestCase("x = a @ b + 1_0.5e3", "n:1_0.5e3")]
    [TestCase("buf'", "s:'")]
    public void Pieces_of_a_line_are_told_apart(string line, params string[] expected)
    {
        var pieces = PythonHighlighter.Lines(line).Single().Where(token => token.Kind != TokenKind.Plain);

        Assert.That(pieces.Select(token => $"{Letter(token.Kind)}:{token.Text}"), Is.EqualTo(expected));
    }

    [Test]
    public void A_text_over_several_lines_is_one_text()
    {
        var lines = PythonHighlighter.Lines("x = '''one\n# two\nthree''' + y\n");

        Assert.That(lines, Has.Count.EqualTo(3));
        Assert.That(lines[1], Is.EqualTo(new[] { new Token(TokenKind.Text, "# two") }));
        Assert.That(lines[2][0], Is.EqualTo(new Token(TokenKind.Text, "three'''")));
    }

    [Test]
    public void The_pieces_joined_are_the_program_whatever_it_is()
    {
        const string Program = "\"\"\"open\n\\\n\t'\"#@ \\\n𝒳 = '\\";

        var joined = PythonHighlighter.Lines(Program).Select(line => string.Concat(line.Select(token => token.Text)));

        Assert.That(string.Join('\n', joined), Is.EqualTo(Program));
    }

    private static string Letter(TokenKind kind) => kind switch
    {
        TokenKind.Keyword => "k",
        TokenKind.Builtin => "b",
        TokenKind.Text => "s",
        TokenKind.Number => "n",
        TokenKind.Comment => "c",
        TokenKind.Decorator => "d",
        _ => "f",
    };
}
