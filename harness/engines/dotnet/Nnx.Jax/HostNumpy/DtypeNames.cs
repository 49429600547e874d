using System.Collections.Frozen;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.HostNumpy;

/// <summary>NumPy's texts for dtypes.</summary>
internal static class DtypeNames
{
    private static FrozenDictionary<string, Dtype> Aliases { get; } = new Dictionary<string, Dtype>
    {
        ["?"] = Dtype.Bool, ["b1"] = Dtype.Bool, ["bool_"] = Dtype.Bool,
        ["b"] = Dtype.Int8, ["i1"] = Dtype.Int8, ["byte"] = Dtype.Int8,
        ["h"] = Dtype.Int16, ["i2"] = Dtype.Int16, ["short"] = Dtype.Int16,
        ["i"] = Dtype.Int32, ["i4"] = Dtype.Int32, ["intc"] = Dtype.Int32,
        ["l"] = Dtype.Int64, ["q"] = Dtype.Int64, ["i8"] = Dtype.Int64, ["int"] = Dtype.Int64, ["long"] = Dtype.Int64, ["longlong"] = Dtype.Int64,
        ["intp"] = Dtype.Int64, ["p"] = Dtype.Int64,
        ["B"] = Dtype.UInt8, ["u1"] = Dtype.UInt8, ["ubyte"] = Dtype.UInt8,
        ["H"] = Dtype.UInt16, ["u2"] = Dtype.UInt16, ["ushort"] = Dtype.UInt16,
        ["I"] = Dtype.UInt32, ["u4"] = Dtype.UInt32, ["uintc"] = Dtype.UInt32,
        ["L"] = Dtype.UInt64, ["Q"] = Dtype.UInt64, ["u8"] = Dtype.UInt64, ["uint"] = Dtype.UInt64, ["ulong"] = Dtype.UInt64, ["ulonglong"] = Dtype.UInt64,
        ["e"] = Dtype.Float16, ["f2"] = Dtype.Float16, ["half"] = Dtype.Float16,
        ["f"] = Dtype.Float32, ["f4"] = Dtype.Float32, ["single"] = Dtype.Float32,
        ["d"] = Dtype.Float64, ["f8"] = Dtype.Float64, ["double"] = Dtype.Float64, ["float"] = Dtype.Float64,
        ["F"] = Dtype.Complex64, ["c8"] = Dtype.Complex64, ["csingle"] = Dtype.Complex64,
        ["D"] = Dtype.Complex128, ["c16"] = Dtype.Complex128, ["cdouble"] = Dtype.Complex128, ["complex"] = Dtype.Complex128,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The dtype of a text as <c>np.dtype</c> takes it; null where there is none.</summary>
    public static Dtype? Find(string text)
    {
        var name = text.TrimStart('<', '=', '|');
        return Dtype.Find(name) is { IsKey: false } dtype && dtype != Dtype.Float0 ? dtype : Aliases.GetValueOrDefault(name);
    }

    /// <summary>NumPy's one-letter code, <c>dtype.char</c>.</summary>
    public static string Letter(Dtype dtype) => dtype.Code switch
    {
        DtypeCode.Bool => "?",
        DtypeCode.Int8 => "b",
        DtypeCode.Int16 => "h",
        DtypeCode.Int32 => "i",
        DtypeCode.Int64 => "l",
        DtypeCode.UInt8 => "B",
        DtypeCode.UInt16 => "H",
        DtypeCode.UInt32 => "I",
        DtypeCode.UInt64 => "L",
        DtypeCode.Float16 => "e",
        DtypeCode.BFloat16 => "E",
        DtypeCode.Float32 => "f",
        DtypeCode.Float64 => "d",
        DtypeCode.Complex64 => "F",
        DtypeCode.Complex128 => "D",
        _ => "V",
    };

    /// <summary>NumPy's text of a dtype with its byte order, <c>dtype.str</c>.</summary>
    public static string Coded(Dtype dtype) => $"{(dtype.ItemSize == 1 ? '|' : '<')}{dtype.NumpyKind}{dtype.ItemSize}";

    /// <summary>The class name of the dtype object: <c>Float32DType</c>.</summary>
    public static string ClassName(Dtype dtype) => dtype.Code switch
    {
        DtypeCode.BFloat16 => "dtype[bfloat16]",
        DtypeCode.UInt8 or DtypeCode.UInt16 or DtypeCode.UInt32 or DtypeCode.UInt64 => $"UI{dtype.Name[2..]}DType",
        DtypeCode.Float0 => "VoidDType",
        _ => $"{char.ToUpperInvariant(dtype.Name[0])}{dtype.Name[1..]}DType",
    };
}
