namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>Counts through all dimensions but the last and keeps two linear positions; a step costs additions only.</summary>
internal ref struct Odometer
{
    private readonly ReadOnlySpan<int> _sizes;
    private readonly ReadOnlySpan<int> _source;
    private readonly ReadOnlySpan<int> _target;
    private readonly int[] _counters;

    public Odometer(ReadOnlySpan<int> sizes, ReadOnlySpan<int> source, ReadOnlySpan<int> target, int sourceStart, int targetStart)
    {
        _sizes = sizes;
        _source = source;
        _target = target;
        (Source, Target) = (sourceStart, targetStart);
        _counters = sizes.Length > 1 ? new int[sizes.Length - 1] : [];
    }

    public int Source { get; private set; }

    public int Target { get; private set; }

    public bool Next()
    {
        for (var axis = _counters.Length - 1; axis >= 0; axis--)
        {
            Source += _source[axis];
            Target += _target[axis];
            if (++_counters[axis] < _sizes[axis])
            {
                return true;
            }

            Source -= _source[axis] * _sizes[axis];
            Target -= _target[axis] * _sizes[axis];
            _counters[axis] = 0;
        }

        return false;
    }
}
