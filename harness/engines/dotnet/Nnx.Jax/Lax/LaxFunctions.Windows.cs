using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax.Contractions;
using Nnx.Jax.Lax.Windows;

namespace Nnx.Jax.Lax;

public sealed partial class LaxFunctions
{
    /// <summary><c>conv_general_dilated</c>.</summary>
    /// <param name="x">The input.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="convolution">Everything else.</param>
    /// <param name="preferred">The dtype of the result; that of the operands where null.</param>
    public JaxValue Convolve(JaxValue x, JaxValue kernel, Convolution convolution, Dtype? preferred = null) =>
        One(ConvGeneralDilated.Instance, new ConvGeneralDilated.Parameters(convolution, preferred), x, kernel);

    /// <summary><c>reduce_window</c> with the neutral element as initial value: sum, product, max or min.</summary>
    public JaxValue ReduceWindow(Reduction reduction, JaxValue x, Window window) => One(
        reduction switch
        {
            Reduction.Sum => Windows.ReduceWindow.Sum,
            Reduction.Max => Windows.ReduceWindow.Max,
            Reduction.Min => Windows.ReduceWindow.Min,
            _ => Windows.ReduceWindow.Product,
        },
        new WindowParams(window),
        x);
}
