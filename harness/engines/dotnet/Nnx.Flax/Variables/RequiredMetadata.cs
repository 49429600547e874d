using System.Collections.Immutable;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Variables;

/// <summary>Metadata that every Variable of a release carries: how it is kept, and whether it is laid out at once.</summary>
internal static class RequiredMetadata
{
    private static readonly ImmutableArray<(string Name, bool Default)> Long =
        [("is_hijax", false), ("has_ref", false), ("is_mutable", true), ("eager_sharding", true)];

    private static readonly ImmutableArray<(string Name, bool Default)> Short =
        [("hijax", false), ("ref", false), ("eager_sharding", true)];

    /// <summary>The names of this release with their defaults; none in older releases.</summary>
    public static ImmutableArray<(string Name, bool Default)> Of(FlaxContext flax) =>
        flax.Holds(VariableRules.DescribesReferences) ? Long
        : flax.Holds(VariableRules.DescribesReferencesShortly) ? Short
        : [];

    /// <summary>Whether an entry is one of these, with its default, so that representations leave it out.</summary>
    public static bool IsDefault(FlaxContext flax, string name, PyObject value) =>
        Of(flax).Any(entry => entry.Name == name && value is PyBool flag && flag.Small != 0 == entry.Default);

    /// <summary>Adds them to the metadata of a new Variable.</summary>
    public static void AddTo(FlaxContext flax, PyDict metadata)
    {
        foreach (var (name, value) in Of(flax))
        {
            metadata.Store(name, metadata.Find(name) ?? PyBool.Of(value));
        }
    }
}
