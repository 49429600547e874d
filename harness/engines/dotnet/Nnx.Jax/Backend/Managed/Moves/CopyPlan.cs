using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>
/// A copy between two strided layouts, prepared once and run from any start positions. Dimensions of size 1 are dropped and neighbours that are contiguous
/// on both sides are joined, so that the inner loop runs as long as it can.
/// </summary>
internal sealed class CopyPlan
{
    private readonly int[] _sizes;
    private readonly int[] _source;
    private readonly int[] _target;
    private readonly bool _empty;

    public CopyPlan(ReadOnlySpan<int> shape, ReadOnlySpan<int> sourceStrides, ReadOnlySpan<int> targetStrides)
    {
        var (sizes, source, target) = (new List<int>(shape.Length), new List<int>(shape.Length), new List<int>(shape.Length));
        for (var axis = 0; axis < shape.Length; axis++)
        {
            _empty |= shape[axis] == 0;
            if (shape[axis] == 1)
            {
                continue;
            }

            if (sizes.Count > 0 && source[^1] == sourceStrides[axis] * shape[axis] && target[^1] == targetStrides[axis] * shape[axis])
            {
                sizes[^1] *= shape[axis];
                (source[^1], target[^1]) = (sourceStrides[axis], targetStrides[axis]);
            }
            else
            {
                sizes.Add(shape[axis]);
                source.Add(sourceStrides[axis]);
                target.Add(targetStrides[axis]);
            }
        }

        if (sizes.Count == 0)
        {
            sizes.Add(1);
            source.Add(1);
            target.Add(1);
        }

        (_sizes, _source, _target) = ([.. sizes], [.. source], [.. target]);
    }

    /// <summary>One element only.</summary>
    public bool IsElement => !_empty && _sizes is [1];

    /// <summary>A plan that writes a new array from front to back.</summary>
    public static CopyPlan ToContiguous(Shape shape, ReadOnlySpan<int> sourceStrides) => new(shape, sourceStrides, shape.Strides());

    /// <summary>A plan that reads an array from front to back.</summary>
    public static CopyPlan FromContiguous(Shape shape, ReadOnlySpan<int> targetStrides) => new(shape, shape.Strides(), targetStrides);

    public void Copy<T>(ReadOnlySpan<T> source, int sourceStart, Span<T> target, int targetStart)
        where T : unmanaged
    {
        if (_empty)
        {
            return;
        }

        var (count, sourceStep, targetStep) = (_sizes[^1], _source[^1], _target[^1]);
        var walk = new Odometer(_sizes, _source, _target, sourceStart, targetStart);
        do
        {
            var (from, to) = (walk.Source, walk.Target);
            if (targetStep == 1 && sourceStep == 1)
            {
                source.Slice(from, count).CopyTo(target[to..]);
            }
            else if (targetStep == 1 && sourceStep == 0)
            {
                target.Slice(to, count).Fill(source[from]);
            }
            else
            {
                for (var i = 0; i < count; i++, from += sourceStep, to += targetStep)
                {
                    target[to] = source[from];
                }
            }
        }
        while (walk.Next());
    }

    public void Combine<T, TCombiner>(ReadOnlySpan<T> source, int sourceStart, Span<T> target, int targetStart)
        where T : unmanaged
        where TCombiner : struct, ICombiner<T>
    {
        if (_empty)
        {
            return;
        }

        var (count, sourceStep, targetStep) = (_sizes[^1], _source[^1], _target[^1]);
        var walk = new Odometer(_sizes, _source, _target, sourceStart, targetStart);
        do
        {
            var (from, to) = (walk.Source, walk.Target);
            for (var i = 0; i < count; i++, from += sourceStep, to += targetStep)
            {
                target[to] = TCombiner.Combine(target[to], source[from]);
            }
        }
        while (walk.Next());
    }
}
