using Nnx.Jax.Core;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Linear;

/// <summary>A factorisation of the matrices in the last two dimensions; further dimensions in front are batches already.</summary>
internal abstract class FactorisationPrimitive(string name) : Primitive(name)
{
    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, AcceptedDtypes.Inexact);
        return inputs[0].Rank < 2
            ? throw PyError.Value($"Argument to {Name} must have ndims >= 2, got shape {inputs[0].Shape}")
            : Results(inputs[0], parameters);
    }

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        var results = cx.Bind(this, parameters, cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0));
        return new(results, Array.ConvertAll(results, static _ => (int?)0));
    }

    protected abstract Aval[] Results(Aval operand, Params parameters);

    protected void CheckSquare(Aval operand)
    {
        if (operand.Shape[^1] != operand.Shape[^2])
        {
            throw PyError.Value($"Argument to {Name} must have shape [..., n, n], got shape {operand.Shape}");
        }
    }
}
