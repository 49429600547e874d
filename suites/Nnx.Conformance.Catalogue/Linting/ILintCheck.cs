namespace Nnx.Conformance.Catalogue.Linting;

/// <summary>One thing that is checked of a catalogue whose files could all be read.</summary>
public interface ILintCheck
{
    /// <summary>The problems found, in any order.</summary>
    IEnumerable<CatalogueProblem> Check(LintInput input);
}
