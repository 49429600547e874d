using Nnx.Conformance.Matrix.Comparing;

namespace Nnx.Conformance.Matrix.Tests.Comparing;

public sealed class MessagePatternTests
{
    [TestCase("abc", "abc", true)]
    [TestCase("abc", "abcd", false)]
    [TestCase("abc", "xabc", false)]
    [TestCase("a*c", "abbc", true)]
    [TestCase("a*c", "ac", true)]
    [TestCase("*b*", "abc", true)]
    [TestCase("a*bc*d", "abcbcxd", true)]
    [TestCase("a*bc", "abcb", false)]
    [TestCase("*", "", true)]
    [TestCase("", "", true)]
    [TestCase("f(.*)[x]", "f(.a)[x]", true)]
    [TestCase("a.c", "abc", false)]
    public void A_star_is_any_text_and_all_else_is_itself(string pattern, string head, bool matches) =>
        Assert.That(MessagePattern.Matches(pattern, head), Is.EqualTo(matches));
}
