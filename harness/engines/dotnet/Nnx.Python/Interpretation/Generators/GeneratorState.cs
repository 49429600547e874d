using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Generators;

/// <summary>Where the statements of a suspended generator stopped, and what is handed in when it goes on.</summary>
internal sealed class GeneratorState(int points)
{
    private readonly object?[] _held = points == 0 ? [] : new object?[points];
    private readonly int[] _positions = points == 0 ? [] : new int[points];

    /// <summary>The value given out by <c>yield</c>.</summary>
    public PyObject Yielded { get; set; } = PyNone.Value;

    /// <summary>The value of the <c>yield</c> expression that goes on.</summary>
    public PyObject Sent { get; set; } = PyNone.Value;

    /// <summary>The exception to be raised by the <c>yield</c> expression that goes on; null for none.</summary>
    public PyBaseException? Thrown { get; set; }

    /// <summary>What the point holds from before the last yield; null and 0 where it is new.</summary>
    public object? TakeHeld(int point)
    {
        var held = _held[point];
        _held[point] = null;
        return held;
    }

    public void Hold(int point, object value) => _held[point] = value;

    public int TakePosition(int point)
    {
        var position = _positions[point];
        _positions[point] = 0;
        return position;
    }

    public void HoldPosition(int point, int position) => _positions[point] = position;

    /// <summary>What is held, for estimates of memory.</summary>
    public IEnumerable<object?> Held => _held;
}
