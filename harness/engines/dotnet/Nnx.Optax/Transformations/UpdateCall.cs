using Nnx.Optax.Calls;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transformations;

/// <summary>The arguments of one update.</summary>
/// <param name="Context">The run.</param>
/// <param name="Bound">The arguments, in the order of <paramref name="Signature"/>.</param>
/// <param name="Signature">The parameters of the update function.</param>
internal readonly record struct UpdateCall(OptaxContext Context, BoundArguments Bound, Signature Signature)
{
    private const string NoParameters =
        "You are using a transformation that requires the current value of parameters, but you are not passing `params` when calling `update`.";

    /// <summary>The updates, gradients at first.</summary>
    public PyObject Updates => Bound[0];

    /// <summary>The state.</summary>
    public PyObject State => Bound[1];

    /// <summary>The parameters; null where they are None.</summary>
    public PyObject? Parameters => Bound.OrNull(2);

    /// <summary>The parameters.</summary>
    /// <exception cref="PyRaise">ValueError, where they are None.</exception>
    public PyObject RequiredParameters => Parameters ?? throw PyError.Value(NoParameters);

    /// <summary>Further arguments by name.</summary>
    public PyDict Extra => Signature.VarKeywordIndex < 0 ? new PyDict() : Bound.Keywords(Signature.VarKeywordIndex);

    /// <summary>A field of the state.</summary>
    public Term Field(string name) => Context.Get(State, name);
}
