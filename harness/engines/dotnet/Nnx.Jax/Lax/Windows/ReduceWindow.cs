using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Windows;

/// <summary><c>reduce_window_sum</c>, <c>reduce_window_max</c> and <c>reduce_window_min</c>.</summary>
internal sealed class ReduceWindow(string name, Reduction reduction) : Primitive<WindowParams>(name)
{
    public static ReduceWindow Sum { get; } = new("reduce_window_sum", Reduction.Sum);

    public static ReduceWindow Max { get; } = new("reduce_window_max", Reduction.Max);

    public static ReduceWindow Min { get; } = new("reduce_window_min", Reduction.Min);

    public static ReduceWindow Product { get; } = new("reduce_window_mul", Reduction.Product);

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, WindowParams parameters) =>
        inputs[0] with { Shape = parameters.ShapeOf(Name, inputs[0].Shape) };

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, WindowParams parameters) =>
        cx.Backend.ReduceWindow(reduction, inputs[0], parameters.Window);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, WindowParams parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return reduction switch
        {
            Reduction.Sum => (result, cx.Bind(this, parameters, tangents[0]!)[0]),
            Reduction.Max or Reduction.Min => (result, cx.Bind(SelectAndGatherAdd.Of(reduction), parameters, tangents[0]!, primals[0])[0]),
            _ => throw PyError.NotImplemented($"Differentiation rule for '{Name}' not implemented"),
        };
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, WindowParams parameters)
    {
        if (reduction != Reduction.Sum)
        {
            return base.Transpose(cx, cotangent, operands, parameters);
        }

        var (window, shape) = (parameters.Window, operands[0].Aval.Shape);
        var padding = new PaddingDimension[shape.Rank];
        for (var i = 0; i < padding.Length; i++)
        {
            var size = Contractions.ConvolutionShapes.Dilate(window.Sizes[i], window.WindowDilation[i]);
            var low = size - window.PaddingLow[i] - 1;
            var high = Contractions.ConvolutionShapes.Dilate(shape[i], window.BaseDilation[i]) + size - 1
                - Contractions.ConvolutionShapes.Dilate(cotangent.Shape[i], window.Strides[i]) - low;
            padding[i] = new(low, high, window.Strides[i] - 1);
        }

        Shape ones = [.. Enumerable.Repeat(1, shape.Rank)];
        Shape zeros = [.. Enumerable.Repeat(0, shape.Rank)];
        var padded = cx.Lax.Pad(cotangent, cx.Lax.Like(cotangent, 0), padding);
        var back = new Window(window.Sizes, window.BaseDilation, zeros, zeros, ones, window.WindowDilation);
        return [cx.Bind(this, new WindowParams(back), padded)[0]];
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, WindowParams parameters)
    {
        var at = dimensions[0]!.Value;
        return (cx.Bind(this, parameters.Insert(at), inputs)[0], at);
    }
}
