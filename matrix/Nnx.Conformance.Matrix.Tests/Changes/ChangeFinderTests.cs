using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Tests.Changes;

public sealed class ChangeFinderTests
{
    private static readonly ReleaseVersion New = ReleaseVersion.Parse("0.11.0");
    private static readonly ChangeFinder Finder = new([ReleaseVersion.Parse("0.10.4"), ReleaseVersion.Parse("0.10.5"), New]);

    [TestCase(ContractTerm.MustPass, Change.Regressed, Change.Fixed)]
    [TestCase(ContractTerm.MustRaise, Change.Tightened, Change.Loosened)]
    [TestCase(ContractTerm.Unspecified, Change.Changed, Change.Changed)]
    public void The_contract_names_the_change(ContractTerm term, Change broken, Change mended)
    {
        var contract = new Contract([(ReleaseRange.All, term)]);

        Assert.That(Finder.Find(contract, New, Outcomes.Pass(), Outcomes.Raise("ValueError")), Is.EqualTo(broken));
        Assert.That(Finder.Find(contract, New, Outcomes.Raise("ValueError"), Outcomes.Pass()), Is.EqualTo(mended));
    }

    [Test]
    public void What_had_to_pass_once_and_must_raise_now_is_retired()
    {
        var contract = new Contract([(ReleaseRange.Parse("<0.10.5"), ContractTerm.MustPass), (ReleaseRange.Parse(">=0.10.5"), ContractTerm.MustRaise)]);

        Assert.That(Finder.Find(contract, New, Outcomes.Pass(), Outcomes.Raise("ValueError")), Is.EqualTo(Change.Retired));
    }

    [Test]
    public void The_same_kind_of_outcome_can_be_altered()
    {
        Assert.That(Between(Outcomes.Raise("ValueError", "a"), Outcomes.Raise("ValueError", "a\nb")), Is.EqualTo(Change.None));
        Assert.That(Between(Outcomes.Raise("ValueError", "a"), Outcomes.Raise("ValueError", "b")), Is.EqualTo(Change.AlteredError));
        Assert.That(Between(Outcomes.Pass(1), Outcomes.Pass(2, "new")), Is.EqualTo(Change.AlteredValue));
        Assert.That(Between(Outcomes.Pass(1), Outcomes.Pass(1, "new")), Is.EqualTo(Change.AlteredWarning));
        Assert.That(Between(Outcomes.Pass(1, "at 0x1"), Outcomes.Pass(1, "at 0x2")), Is.EqualTo(Change.None));
    }

    [Test]
    public void Nothing_is_said_where_one_of_the_two_is_no_answer()
    {
        Assert.That(Between(Outcomes.Pass(), Outcomes.Unsupported()), Is.EqualTo(Change.None));
        Assert.That(Between(null, Outcomes.Raise("ValueError")), Is.EqualTo(Change.None));
    }

    private static Change Between(Outcome? before, Outcome? after) =>
        Finder.Find(new([(ReleaseRange.All, ContractTerm.MustPass)]), New, before, after);
}
