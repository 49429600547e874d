using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.HostNumpy;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Dtypes, what they say of themselves, and how they combine; the names that are no functions.</summary>
internal static class Types
{
    private static readonly (string Name, Dtype Dtype)[] Aliases =
    [
        ("bool_", Dtype.Bool), ("single", Dtype.Float32), ("double", Dtype.Float64), ("csingle", Dtype.Complex64), ("cdouble", Dtype.Complex128),
    ];

    public static void Add(ModuleBuilder m)
    {
        AddClasses(m);
        m.Value("pi", new PyFloat(Math.PI)).Value("e", new PyFloat(Math.E)).Value("inf", new PyFloat(double.PositiveInfinity))
            .Value("nan", new PyFloat(double.NaN)).Value("euler_gamma", new PyFloat(0.5772156649015329)).Value("newaxis", PyNone.Value)
            .Jax("result_type", "*args", a => Shown(a.Context, Promotion.Result(a.Context.X64, [.. Operands(a)]).Dtype))
            .Jax("promote_types", "a, b", Promote)
            .Jax("issubdtype", "arg1, arg2", a => PyBool.Of(Kinds.IsSubtype(a.Context, a[0], a[1])))
            .Jax("isdtype", "dtype, kind", a => PyBool.Of(Kinds.IsKind(a.Context, a[0], a[1])))
            .Jax("can_cast", "from_, to, casting='safe'", CanCast)
            .Jax("isscalar", "element", a => PyBool.Of(IsScalar(a)))
            .Jax("iscomplexobj", "x", a => PyBool.Of(a.Context.TryToValue(a[0])?.Dtype.IsComplex ?? false))
            .Jax("isrealobj", "x", a => PyBool.Of(!(a.Context.TryToValue(a[0])?.Dtype.IsComplex ?? false)))
            .Jax("iterable", "y", a => PyBool.Of(a[0] is JaxValue value ? value.Rank > 0 : a[0].Type.Lookup(Slot.Iter) is not null));
    }

    private static void AddClasses(ModuleBuilder m)
    {
        foreach (var dtype in Dtype.All.Where(static dtype => !dtype.IsKey && dtype != Dtype.Float0))
        {
            m.Value(dtype.Name, py => py.TypeOf(JaxScalarClasses.Of(dtype)));
        }

        foreach (var (name, dtype) in Aliases)
        {
            m.Value(name, py => py.TypeOf(JaxScalarClasses.Of(dtype)));
        }

        Default(m, "int_", Dtype.Int64);
        Default(m, "uint", Dtype.UInt64);
        Default(m, "float_", Dtype.Float64);
        Default(m, "complex_", Dtype.Complex128);
        foreach (var native in ScalarClasses.AbstractClasses.Where(static native => native.Module == "numpy"))
        {
            m.Class(native);
        }

        m.Class(DtypeMembers.Class).Value("ndarray", py => JaxContext.Of(py).Types.Array).Class(LimitsOfFloats.Class).Class(LimitsOfIntegers.Class);
    }

    // The default width follows jax_enable_x64.
    private static void Default(ModuleBuilder m, string name, Dtype wide) =>
        m.Value(name, py => py.TypeOf(JaxScalarClasses.Of(JaxContext.Of(py).Canonical(wide))));

    private static DtypeObject Shown(JaxContext cx, Dtype dtype) => NumpyTypes.Of(cx).DtypeOf(dtype);

    // Values count with their weakness, types as strong ones but Python's own.
    private static IEnumerable<TypedOperand> Operands(Arguments a)
    {
        var given = a.Bound.Rest(0);
        if (given.Count == 0)
        {
            throw PyError.Value("at least one array or dtype is required");
        }

        foreach (var value in given)
        {
            yield return value switch
            {
                PyType or PyStr or DtypeObject => new TypedOperand(DtypeReader.Host(a.Context, value), IsPythonType(value)),
                _ => (a.Context.TryToValue(value) ?? throw PyError.Type($"Cannot interpret '{a.Context.Python.Repr(value)}' as a data type")).Aval.Operand,
            };
        }
    }

    private static bool IsPythonType(PyObject value) => ReferenceEquals(value, BuiltinTypes.Int) || ReferenceEquals(value, BuiltinTypes.Float)
        || ReferenceEquals(value, BuiltinTypes.Complex);

    private static PyObject Promote(Arguments a)
    {
        TypedOperand[] operands = [Operand(a, 0), Operand(a, 1)];
        return Shown(a.Context, a.Numpy.CommonType(operands).Dtype);
    }

    private static TypedOperand Operand(Arguments a, int index) => new(DtypeReader.Host(a.Context, a[index]), IsPythonType(a[index]));

    private static PyObject CanCast(Arguments a)
    {
        var (from, to) = (DtypeReader.Host(a.Context, a[0]), DtypeReader.Host(a.Context, a[1]));
        return PyBool.Of(a.Text(2) switch
        {
            "unsafe" => true,
            "no" or "equiv" => from == to,
            "same_kind" => NumpyPromotion.Promote(from, to) == to || from.Kind == to.Kind || from.Kind < to.Kind,
            _ => NumpyPromotion.Promote(from, to) == to,
        });
    }

    private static bool IsScalar(Arguments a) => a[0] switch
    {
        JaxValue value => a.Context.Holds(Rules.NumpyRules.ScalarArraysAreScalars) && value.Rank == 0,
        HostArray array => a.Context.Holds(Rules.NumpyRules.ScalarArraysAreScalars) && array.Rank == 0,
        PyInt or PyFloat or PyComplex or IHostArray => true,
        PyStr => !a.Context.Holds(Rules.NumpyRules.ScalarArraysAreScalars),
        _ => false,
    };
}
