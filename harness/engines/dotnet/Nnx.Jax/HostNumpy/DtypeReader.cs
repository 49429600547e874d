using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>Dtypes that a program names: dtype objects, scalar classes, builtin classes, texts, arrays.</summary>
public static class DtypeReader
{
    /// <summary>A dtype that JAX is asked for, not yet canonical; 64-bit ones that will be cut are warned of.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="value">What the program gave.</param>
    /// <param name="function">The function it was given to, for errors and warnings.</param>
    /// <exception cref="PyRaise">TypeError where it names no dtype that JAX has.</exception>
    public static Dtype Requested(JaxContext cx, PyObject value, string function)
    {
        if (ReferenceEquals(value, BuiltinTypes.Str) || ReferenceEquals(value, BuiltinTypes.Object))
        {
            var kinds = cx.Holds(NumpyRules.StringDtypes) ? "number, bool, and string" : "number and bool";
            throw PyError.Type($"JAX only supports {kinds} dtypes, got dtype {cx.Python.Repr(value)} in {function}");
        }

        var dtype = Host(cx, value);
        if (NumpyTypes.Builtin(value) is null && cx.Canonical(dtype) != dtype)
        {
            WarnTruncated(cx, value, dtype, function);
        }

        return dtype;
    }

    /// <summary>A dtype as JAX uses it now: canonical.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="value">What the program gave.</param>
    /// <param name="function">The function it was given to.</param>
    public static Dtype Canonical(JaxContext cx, PyObject value, string function) => cx.Canonical(Requested(cx, value, function));

    /// <summary>The dtype as <c>np.dtype(value)</c> gives it.</summary>
    /// <exception cref="PyRaise">TypeError where it names none.</exception>
    public static Dtype Host(JaxContext cx, PyObject value) => value is PyNone
        ? Dtype.Float64
        : TryRead(cx, value) ?? throw DtypeMembers.NotUnderstood(cx, value);

    /// <summary>The dtype that a value names; null where it names none.</summary>
    public static Dtype? TryRead(JaxContext cx, PyObject value) => value switch
    {
        DtypeObject direct => direct.Dtype,
        PyStr text => DtypeNames.Find(text.Value),
        PyType type => NumpyTypes.Builtin(type) ?? NumpyTypes.Of(cx).FindDtype(type),
        PyInt or PyFloat or PyNone or PyTuple or PyList => null,
        JaxValue array => array.Dtype,
        _ => cx.Python.FindAttribute(value, "dtype") is DtypeObject attribute ? attribute.Dtype : null,
    };

    private static void WarnTruncated(JaxContext cx, PyObject value, Dtype dtype, string function)
    {
        var shown = value is PyType or DtypeObject ? cx.Python.Str(value) : cx.Python.Str(value);
        cx.Python.Warn(ExceptionTypes.UserWarning,
            $"Explicitly requested dtype {shown} requested in {function} is not available, and will be truncated to dtype {cx.Canonical(dtype).Name}. "
            + "To enable more dtypes, set the jax_enable_x64 configuration option or the JAX_ENABLE_X64 shell environment variable. "
            + "See https://github.com/jax-ml/jax#current-gotchas for more.");
    }
}
