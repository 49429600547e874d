namespace Nnx.Conformance.Harness.Agreement;

/// <summary>How far two floats may lie apart and still count as equal.</summary>
/// <param name="Relative">Of the larger magnitude.</param>
/// <param name="Absolute">At least this much is always allowed.</param>
internal readonly record struct Tolerance(double Relative, double Absolute)
{
    public static readonly Tolerance Single = new(2e-4, 2e-6);

    public static readonly Tolerance Half = new(2e-2, 2e-2);

    public static Tolerance For(string? dtype) => dtype is "float16" or "bfloat16" ? Half : Single;

    public bool Holds(double left, double right)
    {
        if (left == right)
        {
            return true;
        }

        return double.IsFinite(left) && double.IsFinite(right)
            && Math.Abs(left - right) <= Math.Max(Relative * Math.Max(Math.Abs(left), Math.Abs(right)), Absolute);
    }
}
