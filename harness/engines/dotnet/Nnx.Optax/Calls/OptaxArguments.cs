using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Calls;

/// <summary>The arguments of a call as functions of optax read them.</summary>
/// <param name="Context">The run.</param>
/// <param name="Bound">The arguments.</param>
internal readonly record struct OptaxArguments(OptaxContext Context, BoundArguments Bound)
{
    /// <summary>A value for formulas; None where it was left to a default that is no plain literal.</summary>
    public Term this[int index] => new(Context, Bound.Optional(index) ?? PyNone.Value);

    /// <summary>A value; null where it is None or was not given.</summary>
    public PyObject? OrNull(int index) => Bound.OrNull(index);

    /// <summary>Whether an argument is true.</summary>
    public bool Flag(int index) => Context.Python.IsTrue(Bound[index]);

    /// <summary>A dtype as optax keeps it: canonical, None where it is None.</summary>
    public PyObject Dtype(int index) => Dtypes.Canonical(Context, Bound.OrNull(index));
}
