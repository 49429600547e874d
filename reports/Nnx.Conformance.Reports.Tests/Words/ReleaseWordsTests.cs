using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Reports.Tests.Given;
using Nnx.Conformance.Reports.Words;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Tests.Words;

public sealed class ReleaseWordsTests
{
    private static readonly IReadOnlyList<Release> All = Make.Releases("0.10.0", "0.10.1", "0.10.2", "0.11.0", "0.12.0");

    [TestCase("xxxxx", "every release")]
    [TestCase("xx...", "up to 0.10.1")]
    [TestCase("...xx", "since 0.11.0")]
    [TestCase("x....", "0.10.0")]
    [TestCase(".xx..", "0.10.1 – 0.10.2")]
    [TestCase("xx.x.", "up to 0.10.1, 0.11.0")]
    [TestCase("x..xx", "0.10.0 and since 0.11.0")]
    [TestCase(".....", "no release")]
    public void Runs_of_releases_are_said_in_the_fewest_words(string which, string expected) =>
        Assert.That(ReleaseWords.Say(All, place => which[place] == 'x'), Is.EqualTo(expected));

    [Test]
    public void A_contract_that_changes_says_where()
    {
        var contract = new Contract([(ReleaseRange.Parse("<0.11.0"), ContractTerm.MustPass), (ReleaseRange.Parse(">=0.11.0"), ContractTerm.MustRaise)]);

        Assert.That(ContractWords.Say(contract, All), Is.EqualTo("must pass up to 0.10.2; must raise since 0.11.0"));
    }
}
