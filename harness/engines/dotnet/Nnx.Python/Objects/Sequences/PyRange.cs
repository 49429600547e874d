using System.Numerics;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Sequences;

/// <summary>A <c>range</c>; its parts may be ints of any size.</summary>
public sealed class PyRange : PyObject
{
    /// <summary>Makes a range; the step is not 0.</summary>
    public PyRange(PyInt start, PyInt stop, PyInt step)
    {
        Start = start;
        Stop = stop;
        Step = step;
        if (IsModest(start) && IsModest(stop) && IsModest(step))
        {
            var distance = step.Small > 0 ? stop.Small - start.Small : start.Small - stop.Small;
            SmallLength = distance <= 0 ? 0 : (distance - 1) / Math.Abs(step.Small) + 1;
            Length = SmallLength;
            IsSmall = true;
        }
        else
        {
            var distance = step.Value.Sign > 0 ? stop.Value - start.Value : start.Value - stop.Value;
            Length = distance.Sign <= 0 ? BigInteger.Zero : (distance - 1) / BigInteger.Abs(step.Value) + 1;
        }
    }

    /// <summary>First number.</summary>
    public PyInt Start { get; }

    /// <summary>Number behind the last.</summary>
    public PyInt Stop { get; }

    /// <summary>Distance of the numbers.</summary>
    public PyInt Step { get; }

    /// <summary>How many numbers there are.</summary>
    public BigInteger Length { get; }

    /// <summary>The length where the range <see cref="IsSmall"/>.</summary>
    public long SmallLength { get; }

    /// <summary>Whether all numbers and the length fit 64 bits with room to spare.</summary>
    public bool IsSmall { get; }

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Range;

    /// <summary>The number at a place that exists.</summary>
    public PyInt At(BigInteger index) => PyInt.Of(Start.Value + index * Step.Value);

    /// <summary>The number at a place that exists, of a range that <see cref="IsSmall"/>.</summary>
    public PyInt At(long index) => PyInt.Of(Start.Small + index * Step.Small);

    private static bool IsModest(PyInt value) => value.IsSmall && value.Small is > -(1L << 60) and < 1L << 60;
}
