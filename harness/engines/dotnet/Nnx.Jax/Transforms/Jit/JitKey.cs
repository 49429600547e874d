using Nnx.Jax.Core;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>What decides whether a function has to be traced anew.</summary>
/// <param name="Structure">Structure of the arguments.</param>
/// <param name="Avals">Types of their leaves.</param>
/// <param name="Arguments">The call, for the static values.</param>
/// <param name="Settings">Settings and axis names in force.</param>
internal sealed record JitKey(PyTreeDef Structure, Aval[] Avals, JitArguments Arguments, string Settings)
{
    /// <summary>A hash that equal keys share.</summary>
    public long HashOf(Interpreter py)
    {
        var hash = default(HashCode);
        hash.Add(Structure.HashOf(py));
        foreach (var aval in Avals)
        {
            hash.Add(aval);
        }

        foreach (var value in Arguments.Statics)
        {
            hash.Add(py.Hash(value));
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether a call of this key may use what was traced for another.</summary>
    public bool Matches(Interpreter py, JitKey other) =>
        Settings == other.Settings
        && Avals.AsSpan().SequenceEqual(other.Avals)
        && Arguments.IsStatic.AsSpan().SequenceEqual(other.Arguments.IsStatic)
        && Arguments.Given.Names.AsSpan().SequenceEqual(other.Arguments.Given.Names)
        && Structure.SameAs(py, other.Structure)
        && Arguments.Statics.Zip(other.Arguments.Statics).All(pair =>
            ReferenceEquals(pair.First.Type, pair.Second.Type) && py.IsEqual(pair.First, pair.Second));
}
