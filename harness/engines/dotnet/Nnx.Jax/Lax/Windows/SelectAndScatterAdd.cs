using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.Windows;

/// <summary>Adds values where a window has its extreme; operands are the values, one a place of the window, and the array.</summary>
internal sealed class SelectAndScatterAdd(bool greatest) : LinearPrimitive<WindowParams>("select_and_scatter_add")
{
    private static readonly SelectAndScatterAdd Greatest = new(true);
    private static readonly SelectAndScatterAdd Least = new(false);

    public static SelectAndScatterAdd Of(bool greatest) => greatest ? Greatest : Least;

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, WindowParams parameters) => inputs[0] with { Shape = inputs[1].Shape };

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, WindowParams parameters) =>
        cx.Backend.SelectAndScatterAdd(inputs[0], inputs[1], parameters.Window, greatest);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, WindowParams parameters) =>
        cx.Bind(SelectAndGatherAdd.Of(greatest ? Backend.Operations.Reduction.Max : Backend.Operations.Reduction.Min), parameters, cotangent, operands[1].Known)[0];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, WindowParams parameters)
    {
        JaxValue[] moved = [.. inputs.Select((input, i) => Batching.MoveTo(cx, axis, input, dimensions[i], 0))];
        return (cx.Bind(this, parameters.Insert(0), moved)[0], 0);
    }
}
