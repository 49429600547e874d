using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>Keys of nodes and states in Python's order.</summary>
internal static class Keys
{
    /// <summary>Children sorted by key, as Python sorts pairs of distinct keys.</summary>
    /// <exception cref="Python.Errors.PyRaise">TypeError where keys cannot be compared.</exception>
    public static IReadOnlyList<Child> Sort(Interpreter py, IReadOnlyList<Child> children) => children.All(static child => child.Key is PyStr)
        ? [.. children.OrderBy(static child => ((PyStr)child.Key).Value, StringComparer.Ordinal)]
        : Sort(children, (left, right) => py.IsTrue(py.Compare(CompareOperator.Lt, left.Key, right.Key)));

    /// <summary>Leaves sorted by path and, where paths are the same, by value, as Python sorts pairs.</summary>
    /// <exception cref="Python.Errors.PyRaise">TypeError where keys or values cannot be compared.</exception>
    public static IReadOnlyList<FlatLeaf> Sort(Interpreter py, IReadOnlyList<FlatLeaf> leaves) => Sort(leaves, (left, right) =>
        ComparePaths(left.Path, right.Path) is { } order and not 0
            ? order < 0
            : py.IsTrue(py.Compare(CompareOperator.Lt, new PyTuple(left.Path, left.Value), new PyTuple(right.Path, right.Value))));

    // A merge sort rather than List.Sort, which wraps what a comparison raises; equal items keep their order.
    private static T[] Sort<T>(IReadOnlyList<T> items, Func<T, T, bool> isLess)
    {
        T[] from = [.. items];
        var to = new T[from.Length];
        for (var width = 1; width < from.Length; width *= 2)
        {
            for (var start = 0; start < from.Length; start += 2 * width)
            {
                var (left, right) = (start, Math.Min(start + width, from.Length));
                var (leftEnd, rightEnd) = (right, Math.Min(start + (2 * width), from.Length));
                for (var at = start; at < rightEnd; at++)
                {
                    to[at] = left < leftEnd && (right >= rightEnd || !isLess(from[right], from[left])) ? from[left++] : from[right++];
                }
            }

            (from, to) = (to, from);
        }

        return from;
    }

    // The order of two paths of texts and small numbers; null where Python has to be asked.
    private static int? ComparePaths(PyTuple left, PyTuple right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            int order;
            if (left[i] is PyStr leftText && right[i] is PyStr rightText)
            {
                order = string.CompareOrdinal(leftText.Value, rightText.Value);
            }
            else if (left[i] is PyInt { IsSmall: true } leftNumber && right[i] is PyInt { IsSmall: true } rightNumber)
            {
                order = leftNumber.Small.CompareTo(rightNumber.Small);
            }
            else
            {
                return null;
            }

            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }
}
