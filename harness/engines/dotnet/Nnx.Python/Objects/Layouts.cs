using System.Collections.Immutable;
using Nnx.Python.Errors;

namespace Nnx.Python.Objects;

/// <summary>Which base decides the layout of a class's instances.</summary>
internal static class Layouts
{
    /// <summary>The base with the most special layout; a TypeError where two bases disagree, or one may not be a base.</summary>
    public static PyType BestBase(ImmutableArray<PyType> bases)
    {
        var best = bases[0];
        foreach (var candidate in bases)
        {
            if (candidate.IsFinal)
            {
                throw PyError.Type($"type '{candidate.Name}' is not an acceptable base type");
            }

            if (best.LayoutOwner.IsSubclassOf(candidate.LayoutOwner))
            {
                continue;
            }

            best = candidate.LayoutOwner.IsSubclassOf(best.LayoutOwner)
                ? candidate
                : throw PyError.Type("multiple bases have instance lay-out conflict");
        }

        return best;
    }
}
