using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Nnx.Jax.Arrays;

namespace Nnx.Jax.Dtypes;

/// <summary>The type of an array's elements. There is one instance of each, so reference equality is equality.</summary>
public sealed class Dtype
{
    private Dtype(DtypeCode code, string name, DtypeKind kind, int itemSize, Type elementType)
    {
        Code = code;
        Name = name;
        Kind = kind;
        ItemSize = itemSize;
        ElementType = elementType;
    }

    /// <summary>The value to switch on.</summary>
    public DtypeCode Code { get; }

    /// <summary>The name as NumPy and JAX write it: <c>float32</c>, <c>key&lt;fry&gt;</c>.</summary>
    public string Name { get; }

    /// <summary>The family.</summary>
    public DtypeKind Kind { get; }

    /// <summary>Bytes an element takes in an <see cref="NDArray"/>.</summary>
    public int ItemSize { get; }

    /// <summary>The C# type that an <see cref="NDArray"/> of this dtype is read and written as.</summary>
    public Type ElementType { get; }

    /// <summary><c>bool</c>, kept as <see cref="bool"/>.</summary>
    public static Dtype Bool { get; } = new(DtypeCode.Bool, "bool", DtypeKind.Bool, 1, typeof(bool));

    /// <summary><c>int8</c>.</summary>
    public static Dtype Int8 { get; } = new(DtypeCode.Int8, "int8", DtypeKind.SignedInteger, 1, typeof(sbyte));

    /// <summary><c>int16</c>.</summary>
    public static Dtype Int16 { get; } = new(DtypeCode.Int16, "int16", DtypeKind.SignedInteger, 2, typeof(short));

    /// <summary><c>int32</c>.</summary>
    public static Dtype Int32 { get; } = new(DtypeCode.Int32, "int32", DtypeKind.SignedInteger, 4, typeof(int));

    /// <summary><c>int64</c>.</summary>
    public static Dtype Int64 { get; } = new(DtypeCode.Int64, "int64", DtypeKind.SignedInteger, 8, typeof(long));

    /// <summary><c>uint8</c>.</summary>
    public static Dtype UInt8 { get; } = new(DtypeCode.UInt8, "uint8", DtypeKind.UnsignedInteger, 1, typeof(byte));

    /// <summary><c>uint16</c>.</summary>
    public static Dtype UInt16 { get; } = new(DtypeCode.UInt16, "uint16", DtypeKind.UnsignedInteger, 2, typeof(ushort));

    /// <summary><c>uint32</c>.</summary>
    public static Dtype UInt32 { get; } = new(DtypeCode.UInt32, "uint32", DtypeKind.UnsignedInteger, 4, typeof(uint));

    /// <summary><c>uint64</c>.</summary>
    public static Dtype UInt64 { get; } = new(DtypeCode.UInt64, "uint64", DtypeKind.UnsignedInteger, 8, typeof(ulong));

    /// <summary><c>float16</c>, kept as <see cref="Half"/>.</summary>
    public static Dtype Float16 { get; } = new(DtypeCode.Float16, "float16", DtypeKind.Float, 2, typeof(Half));

    /// <summary><c>bfloat16</c>.</summary>
    public static Dtype BFloat16 { get; } = new(DtypeCode.BFloat16, "bfloat16", DtypeKind.Float, 2, typeof(BFloat16));

    /// <summary><c>float32</c>.</summary>
    public static Dtype Float32 { get; } = new(DtypeCode.Float32, "float32", DtypeKind.Float, 4, typeof(float));

    /// <summary><c>float64</c>.</summary>
    public static Dtype Float64 { get; } = new(DtypeCode.Float64, "float64", DtypeKind.Float, 8, typeof(double));

    /// <summary><c>complex64</c>.</summary>
    public static Dtype Complex64 { get; } = new(DtypeCode.Complex64, "complex64", DtypeKind.Complex, 8, typeof(Complex64));

    /// <summary><c>complex128</c>, kept as <see cref="Complex"/>.</summary>
    public static Dtype Complex128 { get; } = new(DtypeCode.Complex128, "complex128", DtypeKind.Complex, 16, typeof(Complex));

    /// <summary><c>float0</c>: one meaningless byte an element.</summary>
    public static Dtype Float0 { get; } = new(DtypeCode.Float0, "float0", DtypeKind.Float0, 1, typeof(Float0));

    /// <summary><c>key&lt;fry&gt;</c>, keys of threefry-2x32.</summary>
    public static Dtype FryKey { get; } = new(DtypeCode.FryKey, "key<fry>", DtypeKind.Key, 8, typeof(Prng.ThreefryKey));

    /// <summary><c>key&lt;rbg&gt;</c>.</summary>
    public static Dtype RbgKey { get; } = new(DtypeCode.RbgKey, "key<rbg>", DtypeKind.Key, 16, typeof(Prng.RbgKey));

    /// <summary><c>key&lt;urbg&gt;</c>.</summary>
    public static Dtype UnsafeRbgKey { get; } = new(DtypeCode.UnsafeRbgKey, "key<urbg>", DtypeKind.Key, 16, typeof(Prng.RbgKey));

    /// <summary>All dtypes, in the order of <see cref="DtypeCode"/>.</summary>
    public static ImmutableArray<Dtype> All { get; } =
    [
        Bool, Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Float16, BFloat16, Float32, Float64,
        Complex64, Complex128, Float0, FryKey, RbgKey, UnsafeRbgKey,
    ];

    private static FrozenDictionary<string, Dtype> ByName { get; } = All.ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);

    private static FrozenDictionary<Type, Dtype> ByElement { get; } =
        All.Where(d => d.Code != DtypeCode.UnsafeRbgKey).ToFrozenDictionary(d => d.ElementType);

    /// <summary>Bits an element takes.</summary>
    public int Bits => ItemSize * 8;

    /// <summary>Signed or unsigned integers (not bool).</summary>
    public bool IsInteger => Kind is DtypeKind.SignedInteger or DtypeKind.UnsignedInteger;

    /// <summary>Real floats.</summary>
    public bool IsFloating => Kind == DtypeKind.Float;

    /// <summary>Complex numbers.</summary>
    public bool IsComplex => Kind == DtypeKind.Complex;

    /// <summary>Floats or complex numbers: what can be differentiated.</summary>
    public bool IsInexact => Kind is DtypeKind.Float or DtypeKind.Complex;

    /// <summary>Random keys.</summary>
    public bool IsKey => Kind == DtypeKind.Key;

    /// <summary>JAX's short name, as jaxprs print it: <c>f32</c>, <c>bf16</c>, <c>i32</c>, <c>u8</c>, <c>bool</c>, <c>c64</c>.</summary>
    public string ShortName => IsKey || Kind == DtypeKind.Float0
        ? Name
        : Name.Replace("float", "f", StringComparison.Ordinal).Replace("uint", "u", StringComparison.Ordinal)
            .Replace("int", "i", StringComparison.Ordinal).Replace("complex", "c", StringComparison.Ordinal);

    /// <summary>NumPy's one-letter kind: <c>b i u f c V</c>. JAX's own bfloat16 is <c>V</c>, as ml_dtypes registers it.</summary>
    public char NumpyKind => Kind switch
    {
        DtypeKind.Bool => 'b',
        DtypeKind.SignedInteger => 'i',
        DtypeKind.UnsignedInteger => 'u',
        DtypeKind.Float when Code != DtypeCode.BFloat16 => 'f',
        DtypeKind.Complex => 'c',
        _ => 'V',
    };

    /// <summary>The dtype of the real and imaginary parts of a complex dtype; itself for any other.</summary>
    public Dtype RealPart => Code switch
    {
        DtypeCode.Complex64 => Float32,
        DtypeCode.Complex128 => Float64,
        _ => this,
    };

    /// <summary>The dtype with that name, or null.</summary>
    /// <param name="name">A name as <see cref="Name"/> gives it.</param>
    public static Dtype? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The dtype whose elements are <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">One of the element types.</typeparam>
    /// <exception cref="NotSupportedException">No dtype has such elements.</exception>
    public static Dtype Of<T>()
        where T : unmanaged
        => ByElement.TryGetValue(typeof(T), out var found) ? found : throw new NotSupportedException($"no dtype has elements of {typeof(T)}");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
