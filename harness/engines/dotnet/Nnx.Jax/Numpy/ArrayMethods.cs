using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Methods of arrays that functions of <c>jax.numpy</c> stand behind.</summary>
internal static class ArrayMethods
{
    public static void Define(ClassBuilder type) => type
        .Jax("astype", "self, dtype, copy=False, device=None", a => a.Numpy.AsType(a.Array(0), Creation.Canonical(a, 1) ?? a.Numpy.Float))
        .Jax("copy", "self", a => Copy(a))
        .Jax("__copy__", "self", a => Copy(a))
        .Jax("__deepcopy__", "self, memo", a => Copy(a))
        .Jax("clip", "self, min=None, max=None", a => a.Numpy.Clip(a.Array(0), a.ArrayOrNull(1), a.ArrayOrNull(2)))
        .Jax("round", "self, decimals=0, out=None", Elementwise.Round)
        .Jax("conj", "self", a => a.Numpy.Conj(a.Array(0)))
        .Jax("conjugate", "self", a => a.Numpy.Conj(a.Array(0)))
        .Jax("dot", "self, b, *, precision=None, preferred_element_type=None", a => a.Numpy.Dot(a.Array(0), a.Array(1), Creation.Canonical(a, 3)))
        .Jax("cumsum", "self, axis=None, dtype=None, out=None", a => a.Numpy.CumSum(a.Array(0), a.IntOrNull(1), Creation.Canonical(a, 2)))
        .Jax("cumprod", "self, axis=None, dtype=None, out=None", a => a.Numpy.CumProd(a.Array(0), a.IntOrNull(1), Creation.Canonical(a, 2)))
        .Jax("diagonal", "self, offset=0, axis1=0, axis2=1", a => a.Numpy.Diagonal(a.Array(0), a.Int(1), a.Int(2), a.Int(3)))
        .Jax("trace", "self, offset=0, axis1=0, axis2=1, dtype=None, out=None",
            a => a.Numpy.Trace(a.Array(0), a.Int(1), a.Int(2), a.Int(3), Creation.Canonical(a, 4)));

    private static PyObject Copy(Arguments a) => a.Array(0) is Core.JaxArray array
        ? a.Context.Array(ArrayConversions.Alive(array).Value, array.Aval.WeakType)
        : a.Context.Lax.Copy(a.Array(0));
}
