using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.HostNumpy;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary><c>jnp.finfo</c>.</summary>
/// <param name="context">The run.</param>
/// <param name="info">What it says.</param>
internal sealed class LimitsOfFloats(JaxContext context, FloatInfo info) : PyObject
{
    public static NativeClass Class { get; } = new("finfo", "jax._src.dtypes") { InstancesHaveAttributes = false, Define = Define };

    public override PyType Type => context.Python.TypeOf(Class);

    private FloatInfo Info => info;

    private static void Define(ClassBuilder type)
    {
        type.New("cls, dtype", (py, a) =>
            {
                var cx = JaxContext.Of(py);
                var dtype = DtypeReader.Host(cx, a[1]);
                return new LimitsOfFloats(cx, FloatInfo.Of(dtype) ?? throw PyError.Value($"data type {py.Repr(a[1])} not inexact"));
            })
            .Property("bits", (_, self) => PyInt.Of(Of(self).Bits))
            .Property("nmant", (_, self) => PyInt.Of(Of(self).Mantissa))
            .Property("nexp", (_, self) => PyInt.Of(Of(self).Exponent))
            .Property("precision", (_, self) => PyInt.Of(Of(self).Precision))
            .Property("dtype", (py, self) => NumpyTypes.Of(JaxContext.Of(py)).DtypeOf(Of(self).Dtype))
            .Method(Slot.Repr, "self", (_, a) => new PyStr(
                $"finfo(resolution={Math.Pow(10, -Of(a[0]).Precision)}, min={Of(a[0]).Min}, max={Of(a[0]).Max}, dtype={Of(a[0]).Dtype.Name})"));
        Number(type, "eps", static info => info.Epsilon);
        Number(type, "max", static info => info.Max);
        Number(type, "min", static info => info.Min);
        Number(type, "tiny", static info => info.Tiny);
        Number(type, "smallest_normal", static info => info.Tiny);
        Number(type, "smallest_subnormal", static info => info.SmallestSubnormal);
        Number(type, "epsneg", static info => info.NegativeEpsilon);
        Number(type, "resolution", static info => Math.Pow(10, -info.Precision));
    }

    private static void Number(ClassBuilder type, string name, Func<FloatInfo, double> value) => type.Property(name, (py, self) =>
        HostScalars.Of(JaxContext.Of(py), Arrays.NDArray.ScalarOf(value(Of(self)), Of(self).Dtype)));

    private static FloatInfo Of(PyObject self) => ((LimitsOfFloats)self).Info;
}
