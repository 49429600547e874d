using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Collectives;

/// <summary>The parameters of a collective.</summary>
/// <param name="Axes">Names of the axes it runs over.</param>
internal sealed record CollectiveParams(IReadOnlyList<string> Axes) : Params
{
    public override IEnumerable<(string Name, object Value)> Printed
    {
        get
        {
            var names = string.Join(", ", Axes.Select(static axis => $"'{axis}'"));
            return [("axes", Axes.Count == 1 ? $"({names},)" : $"({names})"), ("axis_index_groups", "None")];
        }
    }
}
