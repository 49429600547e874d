using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>How optax releases differ beyond their surface. Code asks for a rule, never compares a version.</summary>
public static class OptaxRules
{
    /// <summary>The rules of all areas.</summary>
    public static IEnumerable<Rule> All =>
    [
        .. TreeRules.All,
        .. NumericRules.All,
        .. TransformRules.All,
        .. LossRules.All,
        .. ScheduleRules.All,
        .. NoiseRules.All,
        .. LineSearchRules.All,
        .. AccumulationRules.All,
        .. NameRules.All,
    ];
}
