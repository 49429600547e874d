using Nnx.Jax.Backend.Operations;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Lax.Contractions;

/// <summary><c>lax.ConvDimensionNumbers</c>.</summary>
/// <param name="py">The interpreter.</param>
/// <param name="numbers">The numbers.</param>
internal sealed class ConvolutionNumbersObject(Interpreter py, ConvolutionDimensionNumbers numbers) : PyObject
{
    public static NativeClass Class { get; } = new("ConvDimensionNumbers", "jax._src.lax.convolution")
    {
        InstancesHaveAttributes = false,
        Define = static type => type
            .New("cls, lhs_spec, rhs_spec, out_spec", static (py, a) => new ConvolutionNumbersObject(
                py, new ConvolutionDimensionNumbers(Shape(py, a[1]), Shape(py, a[2]), Shape(py, a[3]))))
            .Method(Slot.Init, "self, *args, **kwargs", static (_, _) => PyNone.Value)
            .Property("lhs_spec", static (_, self) => Tuple(((ConvolutionNumbersObject)self).Numbers.LhsSpec))
            .Property("rhs_spec", static (_, self) => Tuple(((ConvolutionNumbersObject)self).Numbers.RhsSpec))
            .Property("out_spec", static (_, self) => Tuple(((ConvolutionNumbersObject)self).Numbers.OutSpec))
            .Method(Slot.Repr, "self", static (_, arguments) => new PyStr(((ConvolutionNumbersObject)arguments[0]).Text)),
    };

    public override PyType Type => py.TypeOf(Class);

    public ConvolutionDimensionNumbers Numbers { get; } = numbers;

    private string Text => $"ConvDimensionNumbers(lhs_spec={Numbers.LhsSpec}, rhs_spec={Numbers.RhsSpec}, out_spec={Numbers.OutSpec})";

    private static Arrays.Shape Shape(Interpreter py, PyObject sizes) =>
        Arrays.Shape.Of(py.Iterate(sizes).Select(static size => (int)((PyInt)size).Small));

    private static PyTuple Tuple(Arrays.Shape shape) => new([.. shape.Select(static size => PyInt.Of(size))]);
}
