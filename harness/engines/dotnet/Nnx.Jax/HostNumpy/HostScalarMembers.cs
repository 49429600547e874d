using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Modules;
using Nnx.Jax.Printing;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>The members of NumPy's scalars.</summary>
internal static class HostScalarMembers
{
    /// <summary>Members of <c>np.generic</c>.</summary>
    public static void Define(ClassBuilder type)
    {
        HostOperators.Define(type);
        HostMembers.Define(type);
        type.Method(Slot.Repr, "self", (_, a) => new PyStr(ScalarText.Repr(Of(a[0]))))
            .Method(Slot.Str, "self", (_, a) => new PyStr(ScalarText.Str(Of(a[0]))))
            .Method(Slot.Format, "self, format_spec", (py, a) => new PyStr(((PyStr)a[1]).Value.Length == 0
                ? ScalarText.Str(Of(a[0]))
                : py.Format(ScalarObjects.ToPython(Of(a[0]), 0), ((PyStr)a[1]).Value)))
            .Method(Slot.Hash, "self", (py, a) => PyInt.Of(py.Hash(ScalarObjects.ToPython(Of(a[0]), 0))))
            .Method(Slot.Bool, "self", (_, a) => PyBool.Of(Of(a[0]).BoolAt(0)));
    }

    /// <summary>The maker of a dtype's scalars.</summary>
    public static void DefineConcrete(ClassBuilder type, Dtype dtype) => type
        .New("cls, value=0, /", (py, a) =>
        {
            var cx = JaxContext.Of(py);
            return HostScalars.Result(cx, HostOperations.Read(cx, a[1], dtype));
        })
        .Value("dtype", PyNone.Value)
        .Property("dtype", (py, self) => NumpyTypes.Of(JaxContext.Of(py)).DtypeOf(((IHostArray)self).Snapshot.Dtype));

    private static Arrays.NDArray Of(PyObject self) => ((IHostArray)self).Snapshot;
}
