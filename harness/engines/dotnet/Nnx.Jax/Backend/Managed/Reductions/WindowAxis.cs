using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>A window along one axis.</summary>
internal readonly record struct WindowAxis(int Size, int Stride, int Low, int High, int BaseDilation, int WindowDilation)
{
    public static WindowAxis Of(Window window, int axis) => new(
        window.Sizes[axis], window.Strides[axis], window.PaddingLow[axis], window.PaddingHigh[axis], window.BaseDilation[axis], window.WindowDilation[axis]);

    public bool IsTrivial => this is { Size: 1, Stride: 1, Low: 0, High: 0, BaseDilation: 1 };

    /// <summary>Positions of the window over an axis of some length.</summary>
    public int Count(int length)
    {
        var spread = length == 0 ? 0 : ((length - 1) * BaseDilation) + 1;
        var reach = ((Size - 1) * WindowDilation) + 1;
        var room = spread + Low + High - reach;
        return room < 0 ? 0 : (room / Stride) + 1;
    }

    /// <summary>The element under a place of the window, or -1 for padding and the holes of dilation.</summary>
    public int ElementAt(int position, int place, int length)
    {
        var at = (position * Stride) + (place * WindowDilation) - Low;
        if (at < 0 || (BaseDilation > 1 && at % BaseDilation != 0))
        {
            return -1;
        }

        at /= BaseDilation;
        return at < length ? at : -1;
    }
}
