using System.Collections.Immutable;
using Nnx.Flax.Rules;
using Nnx.Python.Calls;
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

    /// <summary>The words by which constructors of some release ask how a value is kept.</summary>
    public static ImmutableArray<string> Words { get; } =
        ["use_ref", "has_ref", "is_hijax", "is_mutable", "hijax", "ref", "eager_sharding"];

    /// <summary>Puts the words that a call gives into the metadata, where the release keeps them or they ask for a reference.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="arguments">The arguments of the constructor.</param>
    /// <param name="first">The place of the first word.</param>
    /// <param name="metadata">The metadata; grows.</param>
    public static void TakeOver(FlaxContext flax, BoundArguments arguments, int first, PyDict metadata)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (arguments.OrNull(first + i) is { } value
                && (Of(flax).Any(entry => entry.Name == Words[i]) || flax.Python.IsTrue(value)))
            {
                metadata.Store(Words[i], value);
            }
        }
    }

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
