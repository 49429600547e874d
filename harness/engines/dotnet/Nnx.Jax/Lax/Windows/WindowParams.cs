using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Contractions;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Windows;

/// <summary>The parameters of primitives that slide a window.</summary>
/// <param name="Window">The window.</param>
internal sealed record WindowParams(Window Window) : Params
{
    public override IEnumerable<(string Name, object Value)> Printed
    {
        get
        {
            var padding = string.Join(", ", Window.PaddingLow.Zip(Window.PaddingHigh, static (low, high) => $"({low}, {high})"));
            return
            [
                ("base_dilation", Window.BaseDilation.ToString()),
                ("padding", Window.Sizes.Rank == 1 ? $"({padding},)" : $"({padding})"),
                ("window_dilation", Window.WindowDilation.ToString()),
                ("window_dimensions", Window.Sizes.ToString()),
                ("window_strides", Window.Strides.ToString()),
            ];
        }
    }

    /// <summary>How many places the window has.</summary>
    public Shape ShapeOf(string name, Shape operand)
    {
        if (Window.Sizes.Rank != operand.Rank)
        {
            throw PyError.Type($"{name} got the wrong number of window_dimensions for operand: got operand shape {operand} with window_dimensions {Window.Sizes}.");
        }

        if (Window.Strides.Rank != operand.Rank)
        {
            throw PyError.Type($"{name} got inconsistent window_strides and window_dimensions: got window_strides {Window.Strides} and window_dimensions {Window.Sizes}.");
        }

        var sizes = new int[operand.Rank];
        for (var i = 0; i < sizes.Length; i++)
        {
            var size = ConvolutionShapes.Dilate(operand[i], Window.BaseDilation[i]) + Window.PaddingLow[i] + Window.PaddingHigh[i];
            var window = ConvolutionShapes.Dilate(Window.Sizes[i], Window.WindowDilation[i]);
            sizes[i] = size < window ? 0 : (size - window) / Window.Strides[i] + 1;
        }

        return Shape.Create(sizes);
    }

    /// <summary>The same window over an array with one more dimension, which it does not touch.</summary>
    public WindowParams Insert(int axis) => new(new Window(
        Window.Sizes.Insert(axis, 1), Window.Strides.Insert(axis, 1), Window.PaddingLow.Insert(axis, 0), Window.PaddingHigh.Insert(axis, 0),
        Window.BaseDilation.Insert(axis, 1), Window.WindowDilation.Insert(axis, 1)));
}
