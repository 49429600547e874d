using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>How Flax releases differ beyond their surface. Code asks for a rule, never compares a version.</summary>
public static class FlaxRules
{
    /// <summary>The rules of all areas.</summary>
    public static IEnumerable<Rule> All =>
    [
        .. TraceRules.All,
        .. VariableRules.All,
        .. ObjectRules.All,
        .. GraphRules.All,
        .. StateRules.All,
        .. ExtractionRules.All,
        .. RngRules.All,
        .. ModuleRules.All,
        .. TransformRules.All,
        .. LayerRules.All,
        .. FilterRules.All,
        .. RepresentationRules.All,
        .. TrainingRules.All,
    ];
}
