using Nnx.Python.Parsing;

namespace Nnx.Python.Tests.Parsing;

public sealed class SyntaxLimitsTests
{
    private const int Many = 100_000;
    private const string TooDeep = "too many nested expressions or statements";

    private static readonly (string Head, string Link, string Tail)[] Chains =
    [
        ("", "1+", "1"),
        ("a", ".b", ""),
        ("a", "()", ""),
        ("a", "[0]", ""),
        ("", "not ", "a"),
        ("", "-", "a"),
        ("", "2**", "2"),
        ("", "lambda: ", "a"),
        ("", "a if b else ", "c"),
        ("if a: pass\n", "elif b: pass\n", ""),
    ];

    [TestCaseSource(nameof(Chains))]
    public void A_chain_that_makes_too_deep_a_tree_is_refused((string Head, string Link, string Tail) chain) =>
        Assert.That(MessageOf(chain.Head + Repeat(chain.Link) + chain.Tail), Is.EqualTo(TooDeep));

    [Test]
    public void A_chain_within_the_limit_is_accepted() =>
        Assert.That(() => Parse(string.Join('+', Enumerable.Repeat("1", SyntaxLimits.TreeDepth - 2))), Throws.Nothing);

    [Test]
    public void Flat_programs_of_any_length_are_accepted()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Parse(Repeat("a < ") + "a"), Throws.Nothing);
            Assert.That(() => Parse(Repeat("a and ") + "a"), Throws.Nothing);
            Assert.That(() => Parse("f(" + Repeat("a, ") + ")"), Throws.Nothing);
            Assert.That(() => Parse("f'" + Repeat("{a}") + "'"), Throws.Nothing);
        });
    }

    [TestCase("(")]
    [TestCase("[")]
    [TestCase("{1:")]
    public void Brackets_nest_as_deep_as_in_CPython(string open)
    {
        Assert.That(MessageOf(Repeat(open)), Is.EqualTo("too many nested parentheses"));
        Assert.That(() => Parse(new string('(', 200) + "1" + new string(')', 200)), Throws.Nothing);
    }

    [Test]
    public void A_small_stack_ends_in_a_syntax_error()
    {
        string? message = null;
        var thread = new Thread(() => message = MessageOf(Repeat("not ", 900) + "a"), maxStackSize: 192 * 1024);

        thread.Start();
        thread.Join();

        Assert.That(message, Is.EqualTo(TooDeep));
    }

    private static string Repeat(string text, int count = Many) => string.Concat(Enumerable.Repeat(text, count));

    private static ParsedModule Parse(string source) => PythonParser.ParseModule(source, "<program>");

    private static string MessageOf(string source) => Assert.Throws<PythonSyntaxException>(() => Parse(source))!.Message;
}
