using System.Collections.Frozen;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>The scalar makers of <c>jax.numpy</c>: <c>jnp.float32</c> is a class whose call makes an array.</summary>
internal static class JaxScalarClasses
{
    private static NativeClass Meta { get; } = new("_ScalarMeta", "jax._src.numpy.scalar_types")
    {
        BuiltinBases = [BuiltinTypes.TypeType],
        Define = members => members
            .Method(Slot.Call, "self, x", (py, arguments) => Make(JaxContext.Of(py), arguments[0], arguments[1]))
            .Method(Slot.Hash, "self", (py, arguments) => PyInt.Of(py.Hash(Dtype(JaxContext.Of(py), arguments[0]))))
            .Method(Slot.Eq, "self, other", (py, arguments) => PyBool.Of(AreEqual(JaxContext.Of(py), arguments[0], arguments[1])))
            .Method(Slot.Ne, "self, other", (py, arguments) => PyBool.Of(!AreEqual(JaxContext.Of(py), arguments[0], arguments[1])))
            .Method(Slot.InstanceCheck, "self, instance", (py, arguments) => PyBool.Of(
                arguments[1] is JaxValue value && value.Dtype == NumpyTypes.Of(JaxContext.Of(py)).FindDtype(arguments[0])))
            .Property("dtype", (py, self) => Dtype(JaxContext.Of(py), self)),
    };

    private static FrozenDictionary<Dtype, NativeClass> ByDtype { get; } =
        Dtypes.Dtype.All.Where(static dtype => !dtype.IsKey).ToFrozenDictionary(
            static dtype => dtype,
            static dtype => new NativeClass(dtype.Name, "jax.numpy") { Metaclass = Meta, InstancesHaveAttributes = false });

    /// <summary>The class of a dtype.</summary>
    public static NativeClass Of(Dtype dtype) => ByDtype[dtype];

    private static JaxValue Make(JaxContext cx, PyObject type, PyObject value) =>
        cx.Numpy.AsArray(value, NumpyTypes.Of(cx).FindDtype((PyType)type)!);

    private static DtypeObject Dtype(JaxContext cx, PyObject type) => NumpyTypes.Of(cx).DtypeOf(NumpyTypes.Of(cx).FindDtype((PyType)type)!);

    private static bool AreEqual(JaxContext cx, PyObject type, PyObject other) => ReferenceEquals(type, other)
        || DtypeReader.TryRead(cx, other) is { } dtype && dtype == NumpyTypes.Of(cx).FindDtype((PyType)type);
}
