using System.Collections.Frozen;
using Nnx.Jax.Dtypes;
using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>The classes of NumPy's scalars: the abstract ones and one a dtype.</summary>
internal static class ScalarClasses
{
    private const string Module = "numpy";

    public static NativeClass Generic { get; } = new("generic", Module) { InstancesHaveAttributes = false, Define = HostScalarMembers.Define };

    public static NativeClass Number { get; } = Abstract("number", Generic);

    public static NativeClass Integer { get; } = Abstract("integer", Number);

    public static NativeClass SignedInteger { get; } = Abstract("signedinteger", Integer);

    public static NativeClass UnsignedInteger { get; } = Abstract("unsignedinteger", Integer);

    public static NativeClass Inexact { get; } = Abstract("inexact", Number);

    public static NativeClass Floating { get; } = Abstract("floating", Inexact);

    public static NativeClass ComplexFloating { get; } = Abstract("complexfloating", Inexact);

    public static NativeClass Flexible { get; } = Abstract("flexible", Generic);

    public static NativeClass Character { get; } = Abstract("character", Flexible);

    /// <summary>The base of the scalars of extended dtypes, <c>jax.dtypes.extended</c>.</summary>
    public static NativeClass Extended { get; } = new("extended", "jax.dtypes") { Bases = [Generic] };

    /// <summary>What the dtypes of random keys are of, <c>jax.dtypes.prng_key</c>.</summary>
    public static NativeClass PrngKey { get; } = new("prng_key", "jax.dtypes") { Bases = [Extended] };

    /// <summary>The abstract classes from the most general on.</summary>
    public static IReadOnlyList<NativeClass> AbstractClasses { get; } =
    [
        Generic, Number, Integer, SignedInteger, UnsignedInteger, Inexact, Floating, ComplexFloating, Flexible, Character, Extended, PrngKey,
    ];

    private static FrozenDictionary<Dtype, NativeClass> ByDtype { get; } =
        Dtype.All.Where(static dtype => !dtype.IsKey).ToFrozenDictionary(static dtype => dtype, Make);

    /// <summary>The class of a dtype's scalars: <c>numpy.float32</c>.</summary>
    public static NativeClass Of(Dtype dtype) => dtype.IsKey ? PrngKey : ByDtype[dtype];

    /// <summary>The most special abstract class that a dtype's scalars are instances of.</summary>
    public static NativeClass KindOf(Dtype dtype) => dtype.Kind switch
    {
        DtypeKind.SignedInteger => SignedInteger,
        DtypeKind.UnsignedInteger => UnsignedInteger,
        DtypeKind.Float => Floating,
        DtypeKind.Complex => ComplexFloating,
        DtypeKind.Key => PrngKey,
        _ => Generic,
    };

    private static NativeClass Abstract(string name, NativeClass parent) => new(name, Module) { Bases = [parent], InstancesHaveAttributes = false };

    private static NativeClass Make(Dtype dtype) => new(dtype.Name, dtype == Dtype.BFloat16 ? "ml_dtypes" : Module)
    {
        Bases = [KindOf(dtype)],
        BuiltinBases = dtype.Code switch
        {
            DtypeCode.Float64 => [BuiltinTypes.Float],
            DtypeCode.Complex128 => [BuiltinTypes.Complex],
            _ => [],
        },
        InstancesHaveAttributes = false,
        Define = members => HostScalarMembers.DefineConcrete(members, dtype),
    };
}
