using System.Collections.Frozen;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>The classes and members of dtype objects.</summary>
internal static class DtypeMembers
{
    /// <summary><c>np.dtype</c>.</summary>
    public static NativeClass Class { get; } = new("dtype", "numpy") { InstancesHaveAttributes = false, Define = Define };

    /// <summary>The class of the dtypes of random keys.</summary>
    public static NativeClass KeyClass { get; } = new("KeyTy", "jax._src.prng") { InstancesHaveAttributes = false, Define = DefineKey };

    private static FrozenDictionary<Dtype, NativeClass> ByDtype { get; } = Dtype.All.Where(static dtype => !dtype.IsKey).ToFrozenDictionary(
        static dtype => dtype,
        static dtype => new NativeClass(DtypeNames.ClassName(dtype), "numpy.dtypes") { Bases = [Class], InstancesHaveAttributes = false });

    /// <summary>The class of a dtype's object: <c>numpy.dtypes.Float32DType</c>.</summary>
    public static NativeClass ClassOf(Dtype dtype) => ByDtype[dtype];

    private static void Define(ClassBuilder members)
    {
        DefineShared(members);
        members
            .New("cls, dtype, align=False, copy=False", (py, arguments) => Make(JaxContext.Of(py), arguments[1]))
            .Method(Slot.Repr, "self", (_, arguments) => new PyStr(Repr(Of(arguments[0]))))
            .Property("char", (_, self) => new PyStr(DtypeNames.Letter(Of(self))))
            .Property("str", (_, self) => new PyStr(DtypeNames.Coded(Of(self))))
            .Property("kind", (_, self) => new PyStr(Of(self).NumpyKind.ToString()))
            .Property("byteorder", (_, self) => new PyStr(Of(self).ItemSize == 1 ? "|" : "="))
            .Property("alignment", (_, self) => PyInt.Of(Math.Min(Of(self).ItemSize, 8)))
            .Property("num", (_, self) => PyInt.Of((int)Of(self).Code))
            .Property("names", (_, _) => PyNone.Value)
            .Property("shape", (_, _) => PyTuple.Empty)
            .Property("ndim", (_, _) => PyInt.Of(0))
            .Property("isbuiltin", (_, self) => PyInt.Of(Of(self) == Dtype.BFloat16 ? 2 : 1))
            .Property("isnative", (_, _) => PyBool.True)
            .Property("hasobject", (_, _) => PyBool.False)
            .Method("newbyteorder", "self, new_order='S'", (_, arguments) => arguments[0]);
    }

    private static void DefineKey(ClassBuilder members)
    {
        DefineShared(members);
        members.Method(Slot.Repr, "self", (_, arguments) => new PyStr(Of(arguments[0]).Name));
    }

    private static void DefineShared(ClassBuilder members) => members
        .Method(Slot.Str, "self", (_, arguments) => new PyStr(Of(arguments[0]).Name))
        .Method(Slot.Hash, "self", (_, arguments) => PyInt.Of((int)Of(arguments[0]).Code + 7919))
        .Method(Slot.Eq, "self, other", (py, arguments) => Compare(py, arguments[0], arguments[1], same: true))
        .Method(Slot.Ne, "self, other", (py, arguments) => Compare(py, arguments[0], arguments[1], same: false))
        .Property("name", (_, self) => new PyStr(Of(self).Name))
        .Property("itemsize", (_, self) => PyInt.Of(Of(self).ItemSize))
        .Property("type", (py, self) => NumpyTypes.Of(JaxContext.Of(py)).Scalar(Of(self)));

    private static Dtype Of(PyObject self) => ((DtypeObject)self).Dtype;

    private static DtypeObject Make(JaxContext cx, PyObject value) => NumpyTypes.Of(cx).DtypeOf(DtypeReader.Host(cx, value));

    private static PyBool Compare(Python.Runtime.Interpreter py, PyObject self, PyObject other, bool same) =>
        PyBool.Of((DtypeReader.TryRead(JaxContext.Of(py), other) == Of(self)) == same);

    private static string Repr(Dtype dtype) => dtype.Code switch
    {
        DtypeCode.BFloat16 => "dtype(bfloat16)",
        DtypeCode.Float0 => "dtype([('float0', 'V')])",
        _ => $"dtype('{dtype.Name}')",
    };

    /// <summary>NumPy's error for what names no dtype.</summary>
    public static PyRaise NotUnderstood(JaxContext cx, PyObject value) => PyError.Type(value is PyStr text
        ? $"data type '{text.Value}' not understood"
        : $"Cannot interpret '{cx.Python.Repr(value)}' as a data type");
}
