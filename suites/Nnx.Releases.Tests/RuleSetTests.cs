using Nnx.Releases.Rules;

namespace Nnx.Releases.Tests;

public sealed class RuleSetTests
{
    private static readonly Rule[] Rules =
    [
        new("flax.checked", "flax", ReleaseRange.Parse(">=0.10.5"), "b75de891", "The level is checked."),
        new("jax.new-words", "jax", ReleaseRange.Parse(">=0.6.0"), "0.6.0", "The words are new."),
    ];

    private static readonly Release Release = ReleaseTable.Parse(["0.10.5 0.5.3 0.2.4"], "pins")[0];

    [Test]
    public void A_rule_holds_by_the_version_of_its_own_package()
    {
        var rules = RuleSet.For(Rules, Release);

        Assert.That(rules.Holds("flax.checked"), Is.True);
        Assert.That(rules.Holds("jax.new-words"), Is.False);
    }

    [Test]
    public void A_toggled_copy_leaves_the_original_alone()
    {
        var rules = RuleSet.For(Rules, Release);

        var toggled = rules.Toggled("jax.new-words");

        Assert.That(toggled.Holds("jax.new-words"), Is.True);
        Assert.That(rules.Holds("jax.new-words"), Is.False);
        Assert.That(rules.DifferenceTo(toggled), Is.EqualTo(new[] { "jax.new-words" }));
    }

    [Test]
    public void An_unknown_rule_is_an_error()
    {
        var rules = RuleSet.For(Rules, Release);

        Assert.That(() => rules.Holds("flax.chekced"), Throws.ArgumentException);
        Assert.That(() => rules.Toggled("flax.chekced"), Throws.ArgumentException);
    }
}
