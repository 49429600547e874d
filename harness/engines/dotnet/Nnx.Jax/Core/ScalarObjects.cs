using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Core;

/// <summary>Elements of arrays as Python numbers.</summary>
internal static class ScalarObjects
{
    /// <summary>One element as <c>item()</c> gives it.</summary>
    public static PyObject ToPython(NDArray array, int index) => array.Dtype.Kind switch
    {
        DtypeKind.Bool => PyBool.Of(array.BoolAt(index)),
        DtypeKind.SignedInteger or DtypeKind.UnsignedInteger => PyInt.Of(array.IntegerAt(index)),
        DtypeKind.Complex => new PyComplex(array.ComplexAt(index)),
        _ => new PyFloat(array.DoubleAt(index)),
    };
}
