using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>This run's objects of NumPy's types: dtypes, scalar classes.</summary>
internal sealed class NumpyTypes
{
    private readonly JaxContext _cx;
    private readonly DtypeObject?[] _dtypes = new DtypeObject?[Dtype.All.Length];

    private NumpyTypes(JaxContext cx) => _cx = cx;

    /// <summary>The types of a run.</summary>
    public static NumpyTypes Of(JaxContext cx) => cx.Python.Extension(_ => new NumpyTypes(cx));

    /// <summary>The class of <c>np.ndarray</c>.</summary>
    public PyType Array => Type(HostArrayMembers.Class);

    /// <summary>The class of dtypes, <c>np.dtype</c>.</summary>
    public PyType DtypeClass => Type(DtypeMembers.Class);

    /// <summary>The one object of a dtype.</summary>
    public DtypeObject DtypeOf(Dtype dtype) => _dtypes[(int)dtype.Code] ??= new DtypeObject(
        Type(dtype.IsKey ? DtypeMembers.KeyClass : DtypeMembers.ClassOf(dtype)), dtype);

    /// <summary>The class of a dtype's NumPy scalars.</summary>
    public PyType Scalar(Dtype dtype) => Type(ScalarClasses.Of(dtype));

    /// <summary>The scalar maker of <c>jax.numpy</c>.</summary>
    public PyType JaxScalar(Dtype dtype) => Type(JaxScalarClasses.Of(dtype));

    /// <summary>This run's class of a description.</summary>
    public PyType Type(NativeClass native) => _cx.Python.TypeOf(native);

    /// <summary>The dtype that a class stands for: NumPy's and JAX's scalar classes; null for any other.</summary>
    public Dtype? FindDtype(PyObject value)
    {
        if (value is not PyType type || Dtype.Find(type.Name) is not { } dtype || dtype.IsKey)
        {
            return null;
        }

        return type.Module switch
        {
            "jax.numpy" => ReferenceEquals(type, JaxScalar(dtype)) ? dtype : null,
            "numpy" or "ml_dtypes" => ReferenceEquals(type, Scalar(dtype)) ? dtype : null,
            _ => null,
        };
    }

    /// <summary>The dtype that a builtin class stands for: <c>int</c> is int64; null for any other.</summary>
    public static Dtype? Builtin(PyObject type) => ReferenceEquals(type, BuiltinTypes.Bool) ? Dtype.Bool
        : ReferenceEquals(type, BuiltinTypes.Int) ? Dtype.Int64
        : ReferenceEquals(type, BuiltinTypes.Float) ? Dtype.Float64
        : ReferenceEquals(type, BuiltinTypes.Complex) ? Dtype.Complex128
        : null;
}
