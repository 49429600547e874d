using Nnx.Jax.Core;
using Nnx.Jax.HostNumpy;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Indexing;
using Nnx.Jax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>The attributes and methods of <c>jax.Array</c>, shared by concrete arrays and tracers.</summary>
internal static class ArrayMembers
{
    /// <summary>Members of <c>jax.Array</c>.</summary>
    public static void DefineShared(ClassBuilder type)
    {
        DefineProperties(type);
        ArrayOperators.Define(type);
        ArrayConversions.Define(type);
        Reductions.AddMethods(type);
        Shapes.AddMethods(type);
        ArrayMethods.Define(type);
        type.Value(Slots.Name(Slot.Hash), PyNone.Value)
            .Jax(Slot.GetItem, "self, index", a => new Indexer(a.Context).Get((JaxValue)a[0], a[1]))
            .Jax(Slot.SetItem, "self, index, value", a => throw Immutable(a.Context, (JaxValue)a[0]))
            .Value("__array_priority__", PyInt.Of(100));
    }

    /// <summary>Members of concrete arrays only.</summary>
    public static void DefineConcrete(ClassBuilder type)
    {
        ArrayConversions.DefineConcrete(type);
        type.Jax("block_until_ready", "self", a => ArrayConversions.Alive((JaxArray)a[0]))
            .Jax("copy_to_host_async", "self", a => PyNone.Value)
            .Jax("is_deleted", "self", a => PyBool.Of(((JaxArray)a[0]).IsDeleted))
            .Jax("delete", "self", a =>
            {
                ((JaxArray)a[0]).IsDeleted = true;
                return PyNone.Value;
            })
            .Property("committed", (_, _) => PyBool.False)
            .Property("is_fully_addressable", (_, _) => PyBool.True)
            .Property("is_fully_replicated", (_, _) => PyBool.True);
    }

    /// <summary>Members of tracers only.</summary>
    public static void DefineTracer(ClassBuilder type) => type
        .Method(Slot.Repr, "self", (_, arguments) => new PyStr(((Tracer)arguments[0]).Describe()))
        .Jax(Slot.Hash, "self", a => throw (a.Context.Holds(TracingRules.TracersAreUnhashable)
            ? PyError.Type($"unhashable type: '{a[0].Type.Name}'")
            : Errors.TracerErrors.Array((JaxValue)a[0])))
        .Method(Slot.GetAttr, "self, name", (_, arguments) =>
            throw PyError.Attribute($"{arguments[0].Type.Name} has no attribute {((PyStr)arguments[1]).Value}"));

    private static void DefineProperties(ClassBuilder type) => type
        .Property("ndim", (_, self) => PyInt.Of(((JaxValue)self).Rank), ReadOnly("ndim"))
        .Property("shape", (_, self) => Arguments.Tuple(((JaxValue)self).Shape), ReadOnly("shape"))
        .Property("size", (_, self) => PyInt.Of(((JaxValue)self).Shape.Size), ReadOnly("size"))
        .Property("dtype", (_, self) => NumpyTypes.Of(((JaxValue)self).Context).DtypeOf(((JaxValue)self).Dtype), ReadOnly("dtype"))
        .Property("weak_type", (_, self) => PyBool.Of(((JaxValue)self).Aval.WeakType), ReadOnly("weak_type"))
        .Property("itemsize", (_, self) => PyInt.Of(((JaxValue)self).Dtype.ItemSize), ReadOnly("itemsize"))
        .Property("nbytes", (_, self) => PyInt.Of(((JaxValue)self).Shape.Size * ((JaxValue)self).Dtype.ItemSize), ReadOnly("nbytes"))
        .Property("T", (_, self) => Of(self).Context.Numpy.Transpose(Of(self)), ReadOnly("T"))
        .Property("mT", (_, self) => Of(self).Context.Numpy.MatrixTranspose(Of(self)), ReadOnly("mT"))
        .Property("real", (_, self) => Of(self).Context.Numpy.Real(Of(self)), ReadOnly("real"))
        .Property("imag", (_, self) => Of(self).Context.Numpy.Imag(Of(self)), ReadOnly("imag"))
        .Property("at", (_, self) => new IndexHelper(Of(self)), ReadOnly("at"))
        .Property("flat", (_, _) => throw PyError.NotImplemented("JAX Arrays do not implement the arr.flat property: consider arr.flatten() instead."));

    private static JaxValue Of(PyObject self) => (JaxValue)self;

    private static Nnx.Python.Objects.Descriptors.NativeSetter ReadOnly(string name) => (_, self, value) =>
        throw PyError.Attribute($"property '{name}' of '{self.Type.Name}' object has no {(value is null ? "deleter" : "setter")}");

    private static PyRaise Immutable(JaxContext cx, JaxValue value)
    {
        var host = cx.Holds(TextRules.DocsAtJaxDev) ? "docs.jax.dev" : "jax.readthedocs.io";
        var link = $"https://{host}/en/latest/_autosummary/jax.numpy.ndarray.at.html";
        return PyError.Type(cx.Holds(NumpyRules.ItemAssignmentSaysInPlace)
            ? "JAX arrays are immutable and do not support in-place item assignment. Instead of x[idx] = y, use x = x.at[idx].set(y) or another .at[] "
                + $"method: {link}"
            : $"'{value.Type}' object does not support item assignment. JAX arrays are immutable. Instead of ``x[idx] = y``, use ``x = x.at[idx].set(y)`` "
                + $"or another .at[] method: {link}");
    }
}
