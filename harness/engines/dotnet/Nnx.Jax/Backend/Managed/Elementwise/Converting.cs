using System.Numerics;
using System.Numerics.Tensors;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Memory;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Conversions between all dtypes of numbers; half types go through float32, complex ones through their parts.</summary>
internal static class Converting
{
    public static NDArray Convert(Allocator allocator, NDArray operand, Dtype dtype)
    {
        if (operand.Dtype == dtype)
        {
            return operand;
        }

        if (dtype.Kind is DtypeKind.Key || operand.Dtype.Kind is DtypeKind.Key)
        {
            throw new UnsupportedOperationException($"conversion of {operand.Dtype} to {dtype}");
        }

        if (dtype.Kind == DtypeKind.Float0 || operand.Dtype.Kind == DtypeKind.Float0)
        {
            return allocator.Zeros(dtype, operand.Shape);
        }

        if (Intermediate(operand.Dtype, dtype) is { } between)
        {
            return Convert(allocator, Convert(allocator, operand, between), dtype);
        }

        var result = allocator.New(dtype, operand.Shape);
        Direct(operand, result);
        return result;
    }

    private static Dtype? Intermediate(Dtype from, Dtype to)
    {
        if (from.IsComplex && to.IsComplex)
        {
            return null;
        }

        if (from.IsComplex)
        {
            return from.RealPart == to || to.Kind == DtypeKind.Bool ? null : from.RealPart;
        }

        if (to.IsComplex)
        {
            return from == to.RealPart ? null : to.RealPart;
        }

        var half = from.Code is DtypeCode.Float16 or DtypeCode.BFloat16 || to.Code is DtypeCode.Float16 or DtypeCode.BFloat16;
        return half && from != Dtype.Float32 && to != Dtype.Float32 ? Dtype.Float32 : null;
    }

    private static void Direct(NDArray from, NDArray to)
    {
        switch (from.Dtype.Code, to.Dtype.Code)
        {
            case (DtypeCode.Complex64, DtypeCode.Bool):
                Map<Complex64, bool>(from, to, static x => x.Real != 0 || x.Imaginary != 0);
                break;
            case (DtypeCode.Complex128, DtypeCode.Bool):
                Map<Complex, bool>(from, to, static x => x != Complex.Zero);
                break;
            case (DtypeCode.Complex64, DtypeCode.Complex128):
                Map<Complex64, Complex>(from, to, static x => x);
                break;
            case (DtypeCode.Complex128, DtypeCode.Complex64):
                Map<Complex, Complex64>(from, to, static x => (Complex64)x);
                break;
            case (DtypeCode.Complex64, _):
                Map<Complex64, float>(from, to, static x => x.Real);
                break;
            case (DtypeCode.Complex128, _):
                Map<Complex, double>(from, to, static x => x.Real);
                break;
            case (_, DtypeCode.Complex64):
                Map<float, Complex64>(from, to, static x => new(x, 0));
                break;
            case (_, DtypeCode.Complex128):
                Map<double, Complex>(from, to, static x => new(x, 0));
                break;
            case (DtypeCode.Float16, _):
                TensorPrimitives.ConvertToSingle(from.AsSpan<Half>(), to.Fill<float>());
                break;
            case (_, DtypeCode.Float16):
                TensorPrimitives.ConvertToHalf(from.AsSpan<float>(), to.Fill<Half>());
                break;
            case (DtypeCode.BFloat16, _):
                Map<BFloat16, float>(from, to, static x => x);
                break;
            case (_, DtypeCode.BFloat16):
                Map<float, BFloat16>(from, to, static x => (BFloat16)x);
                break;
            case (DtypeCode.Bool, _):
                Dispatch.Real(to.Dtype, new FromBool(from, to));
                break;
            case (_, DtypeCode.Bool):
                Dispatch.Real(from.Dtype, new ToBool(from, to));
                break;
            default:
                Dispatch.Real(from.Dtype, new Numbers(from, to));
                break;
        }
    }

    private static void Map<TFrom, TTo>(NDArray from, NDArray to, Func<TFrom, TTo> map)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        var source = from.AsSpan<TFrom>();
        var target = to.Fill<TTo>();
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = map(source[i]);
        }
    }

    private readonly record struct FromBool(NDArray From, NDArray To) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = From.AsSpan<bool>();
            var target = To.Fill<T>();
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = source[i] ? T.One : T.Zero;
            }
        }
    }

    private readonly record struct ToBool(NDArray From, NDArray To) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = From.AsSpan<T>();
            var target = To.Fill<bool>();
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = source[i] != T.Zero;
            }
        }
    }

    private readonly record struct Numbers(NDArray From, NDArray To) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
            => Dispatch.Real(To.Dtype, new NumbersFrom<T>(From, To));
    }

    private readonly record struct NumbersFrom<TFrom>(NDArray From, NDArray To) : IRealKernel
        where TFrom : unmanaged, INumber<TFrom>
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            if (From.Dtype.IsFloating)
            {
                TensorPrimitives.ConvertSaturating(From.AsSpan<TFrom>(), To.Fill<T>());
            }
            else
            {
                TensorPrimitives.ConvertTruncating(From.AsSpan<TFrom>(), To.Fill<T>());
            }
        }
    }
}
