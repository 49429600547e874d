using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Modules;

/// <summary>What functions of <c>jax.numpy</c> take for arrays: arrays, numbers and NumPy's, no lists.</summary>
internal static class ArrayLike
{
    /// <summary>A value as an array.</summary>
    /// <exception cref="PyRaise">TypeError in JAX's words, where it is none.</exception>
    public static JaxValue Of(JaxContext cx, string function, PyObject value, int position)
    {
        var array = cx.TryToValue(value)
            ?? throw PyError.Type($"{function} requires ndarray or scalar arguments, got {value.Type} at position {position}.");
        if (array.Dtype == Dtype.Float0)
        {
            throw PyError.Type($"Called {function} with a float0 array. float0s do not support any operations by design because they are not compatible "
                + "with non-trivial vector spaces. No implicit dtype conversion is done. You can use np.zeros_like(arr, dtype=np.float) to cast a float0 "
                + "array to a regular zeros array. \nIf you didn't expect to get a float0 you might have accidentally taken a gradient with respect to an "
                + "integer argument.");
        }

        return array;
    }
}
