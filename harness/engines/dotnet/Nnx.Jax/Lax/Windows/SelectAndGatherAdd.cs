using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.Windows;

/// <summary>The tangents from where a window has its extreme; operands are the tangents and the array.</summary>
internal sealed class SelectAndGatherAdd(bool greatest) : LinearPrimitive<WindowParams>("select_and_gather_add")
{
    private static readonly SelectAndGatherAdd Greatest = new(true);
    private static readonly SelectAndGatherAdd Least = new(false);

    public static SelectAndGatherAdd Of(Reduction reduction) => reduction == Reduction.Max ? Greatest : Least;

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, WindowParams parameters) =>
        inputs[0] with { Shape = parameters.ShapeOf(Name, inputs[1].Shape) };

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, WindowParams parameters) =>
        cx.Backend.SelectAndGatherAdd(inputs[0], inputs[1], parameters.Window, greatest);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, WindowParams parameters) =>
        cx.Bind(SelectAndScatterAdd.Of(greatest), parameters, cotangent, operands[1].Known)[0];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, WindowParams parameters)
    {
        JaxValue[] moved = [.. inputs.Select((input, i) => Batching.MoveTo(cx, axis, input, dimensions[i], 0))];
        return (cx.Bind(this, parameters.Insert(0), moved)[0], 0);
    }
}
