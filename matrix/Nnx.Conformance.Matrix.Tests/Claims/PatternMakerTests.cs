using Nnx.Conformance.Matrix.Claims;

namespace Nnx.Conformance.Matrix.Tests.Claims;

public sealed class PatternMakerTests
{
    [TestCase("Cannot mutate RngStream from here", "Cannot mutate RngCount from here", "Cannot mutate * from here")]
    [TestCase("module 'flax.nnx' has no attribute 'List'", "Module flax.nnx has no attribute 'List'", "*flax.nnx* has no attribute 'List'")]
    [TestCase("Argument 'Linear(", "Argument 'Linear( # Param: 3", "Argument 'Linear(*")]
    [TestCase("with names=('a', 'b'). For", "with out=P('a', 'b'). For", "with *('a', 'b'). For")]
    [TestCase("same", "same", "same")]
    public void Only_what_varies_is_a_star(string left, string right, string pattern) =>
        Assert.That(PatternMaker.Of(left).With(PatternMaker.Of(right)).ToString(), Is.EqualTo(pattern));
}
