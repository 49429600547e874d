using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.HostNumpy;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>The hierarchy of dtypes: <c>issubdtype</c>, <c>isdtype</c>.</summary>
internal static class Kinds
{
    /// <summary>Whether a dtype, or an abstract kind, belongs to another.</summary>
    public static bool IsSubtype(JaxContext cx, PyObject value, PyObject kind)
    {
        var (types, narrow) = (NumpyTypes.Of(cx), Class(cx, value));
        return narrow is not null && (Class(cx, kind) is { } wide
            ? narrow.IsSubclassOf(wide)
            : throw DtypeMembers.NotUnderstood(cx, kind)) || ReferenceEquals(value, kind) && types is not null;
    }

    /// <summary>Whether a dtype is of a kind that the array API names, or one of several.</summary>
    public static bool IsKind(JaxContext cx, PyObject value, PyObject kind)
    {
        var dtype = DtypeReader.Host(cx, value);
        return kind is PyTuple several ? several.Any(one => Matches(cx, dtype, one)) : Matches(cx, dtype, kind);
    }

    private static bool Matches(JaxContext cx, Dtype dtype, PyObject kind) => kind is PyStr text
        ? text.Value switch
        {
            "bool" => dtype == Dtype.Bool,
            "signed integer" => dtype.Kind == DtypeKind.SignedInteger,
            "unsigned integer" => dtype.Kind == DtypeKind.UnsignedInteger,
            "integral" => dtype.IsInteger,
            "real floating" => dtype.IsFloating,
            "complex floating" => dtype.IsComplex,
            "numeric" => dtype.IsInteger || dtype.IsInexact,
            _ => DtypeNames.Find(text.Value) is { } named ? named == dtype : throw PyError.Value(
                $"Unrecognized kind='{text.Value}' expected one of ['bool', 'signed integer', 'unsigned integer', 'integral', 'real floating', "
                + "'complex floating', 'numeric'], or a compatible input for jnp.dtype()"),
        }
        : DtypeReader.TryRead(cx, kind) is { } other ? other == dtype
        : throw PyError.Type($"Expected kind to be a dtype, string, or tuple; got kind={cx.Python.Repr(kind)}");

    // NumPy's scalar class: the abstract one itself, or that of a dtype.
    private static PyType? Class(JaxContext cx, PyObject value)
    {
        var types = NumpyTypes.Of(cx);
        if (value is PyType type)
        {
            if (ScalarClasses.AbstractClasses.Any(native => ReferenceEquals(types.Type(native), type)))
            {
                return type;
            }

            if (types.FindDtype(type) is null && NumpyTypes.Builtin(type) is null)
            {
                return type;
            }
        }

        return DtypeReader.TryRead(cx, value) is { } dtype ? types.Scalar(dtype) : null;
    }
}
