using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.HostNumpy;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary><c>jnp.iinfo</c>.</summary>
/// <param name="context">The run.</param>
/// <param name="info">What it says.</param>
internal sealed class LimitsOfIntegers(JaxContext context, IntegerInfo info) : PyObject
{
    public static NativeClass Class { get; } = new("iinfo", "jax._src.dtypes") { InstancesHaveAttributes = false, Define = Define };

    public override PyType Type => context.Python.TypeOf(Class);

    private IntegerInfo Info => info;

    private static void Define(ClassBuilder type) => type
        .New("cls, int_type", (py, a) =>
        {
            var cx = JaxContext.Of(py);
            var dtype = DtypeReader.Host(cx, a[1]);
            return new LimitsOfIntegers(cx, IntegerInfo.Of(dtype) ?? throw PyError.Value($"Invalid integer data type '{dtype.NumpyKind}'."));
        })
        .Property("bits", (_, self) => PyInt.Of(Of(self).Bits))
        .Property("min", (_, self) => PyInt.Of(Of(self).Min))
        .Property("max", (_, self) => PyInt.Of(Of(self).Max))
        .Property("kind", (_, self) => new PyStr(Of(self).Dtype.NumpyKind.ToString()))
        .Property("dtype", (py, self) => NumpyTypes.Of(JaxContext.Of(py)).DtypeOf(Of(self).Dtype))
        .Method(Slot.Repr, "self", (_, a) => new PyStr($"iinfo(min={Of(a[0]).Min}, max={Of(a[0]).Max}, dtype={Of(a[0]).Dtype.Name})"));

    private static IntegerInfo Of(PyObject self) => ((LimitsOfIntegers)self).Info;
}
