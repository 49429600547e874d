using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Dispatching;

/// <summary>Picks the instantiation of a kernel for a dtype, so that the compiler makes tight code for each element type.</summary>
internal static class Dispatch
{
    public static void Real<TKernel>(Dtype dtype, TKernel kernel)
        where TKernel : struct, IRealKernel
    {
        switch (dtype.Code)
        {
            case DtypeCode.Float32:
                kernel.Run<float>();
                break;
            case DtypeCode.Float64:
                kernel.Run<double>();
                break;
            case DtypeCode.Int8:
                kernel.Run<sbyte>();
                break;
            case DtypeCode.Int16:
                kernel.Run<short>();
                break;
            case DtypeCode.Int32:
                kernel.Run<int>();
                break;
            case DtypeCode.Int64:
                kernel.Run<long>();
                break;
            case DtypeCode.UInt8:
                kernel.Run<byte>();
                break;
            case DtypeCode.UInt16:
                kernel.Run<ushort>();
                break;
            case DtypeCode.UInt32:
                kernel.Run<uint>();
                break;
            case DtypeCode.UInt64:
                kernel.Run<ulong>();
                break;
            default:
                throw new UnsupportedOperationException($"arithmetic on {dtype}");
        }
    }

    public static void Integer<TKernel>(Dtype dtype, TKernel kernel)
        where TKernel : struct, IIntegerKernel
    {
        switch (dtype.Code)
        {
            case DtypeCode.Int8:
                kernel.Run<sbyte>();
                break;
            case DtypeCode.Int16:
                kernel.Run<short>();
                break;
            case DtypeCode.Int32:
                kernel.Run<int>();
                break;
            case DtypeCode.Int64:
                kernel.Run<long>();
                break;
            case DtypeCode.UInt8:
                kernel.Run<byte>();
                break;
            case DtypeCode.UInt16:
                kernel.Run<ushort>();
                break;
            case DtypeCode.UInt32:
                kernel.Run<uint>();
                break;
            case DtypeCode.UInt64:
                kernel.Run<ulong>();
                break;
            default:
                throw new UnsupportedOperationException($"integer arithmetic on {dtype}");
        }
    }

    public static void Raw<TKernel>(Dtype dtype, TKernel kernel)
        where TKernel : struct, IRawKernel
    {
        switch (dtype.ItemSize)
        {
            case 1:
                kernel.Run<byte>();
                break;
            case 2:
                kernel.Run<ushort>();
                break;
            case 4:
                kernel.Run<uint>();
                break;
            case 8:
                kernel.Run<ulong>();
                break;
            default:
                kernel.Run<UInt128>();
                break;
        }
    }
}
