using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Stable sorting that asks <c>&lt;</c> only; short lists are compared in CPython's order, which shows with odd orders.</summary>
internal static class Sorting
{
    private const int ShortRun = 32;
    private const int InsertionLimit = 64;

    /// <summary>Sorts values in place.</summary>
    public static void Sort(Interpreter py, PyObject[] values, PyObject? key, bool reverse)
    {
        var keys = values;
        if (key is not null)
        {
            keys = new PyObject[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                keys[i] = py.Call(key, values[i]);
            }
        }

        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            // Reversing before and after keeps equal items in their order.
            order[i] = reverse ? order.Length - 1 - i : i;
        }

        var less = LessFor(py, keys);
        Sort(order, (x, y) => less(keys[x], keys[y]));
        var sorted = new PyObject[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            sorted[reverse ? order.Length - 1 - i : i] = values[order[i]];
        }

        sorted.CopyTo(values, 0);
    }

    private static Func<PyObject, PyObject, bool> LessFor(Interpreter py, PyObject[] keys)
    {
        if (Array.TrueForAll(keys, k => k.GetType() == typeof(PyInt)))
        {
            return (x, y) => IntMath.Compare((PyInt)x, (PyInt)y) < 0;
        }

        if (Array.TrueForAll(keys, k => k.GetType() == typeof(PyStr)))
        {
            return (x, y) => StrMembers.Compare(((PyStr)x).Value, ((PyStr)y).Value) < 0;
        }

        return Array.TrueForAll(keys, k => k.GetType() == typeof(PyFloat))
            ? (x, y) => ((PyFloat)x).Value < ((PyFloat)y).Value
            : (x, y) => py.IsTrue(py.Compare(CompareOperator.Lt, x, y));
    }

    private static void Sort(int[] order, Func<int, int, bool> less)
    {
        if (order.Length < InsertionLimit)
        {
            SortRun(order, 0, order.Length, less);
            return;
        }

        for (var from = 0; from < order.Length; from += ShortRun)
        {
            SortRun(order, from, Math.Min(from + ShortRun, order.Length), less);
        }

        var spare = new int[order.Length];
        for (var width = ShortRun; width < order.Length; width *= 2)
        {
            for (var from = 0; from < order.Length; from += width * 2)
            {
                Merge(order, spare, from, Math.Min(from + width, order.Length), Math.Min(from + (width * 2), order.Length), less);
            }

            (order, spare) = (spare, order);
        }

        // The passes swap the two arrays; the caller's one must hold the result.
        if (PassesAreOdd(order.Length))
        {
            order.CopyTo(spare, 0);
        }
    }

    private static bool PassesAreOdd(int length)
    {
        var odd = false;
        for (var width = ShortRun; width < length; width *= 2)
        {
            odd = !odd;
        }

        return odd;
    }

    private static void SortRun(int[] order, int from, int to, Func<int, int, bool> less)
    {
        if (to - from < 2)
        {
            return;
        }

        var sorted = from + 2;
        if (less(order[from + 1], order[from]))
        {
            while (sorted < to && less(order[sorted], order[sorted - 1]))
            {
                sorted++;
            }

            Array.Reverse(order, from, sorted - from);
        }
        else
        {
            while (sorted < to && !less(order[sorted], order[sorted - 1]))
            {
                sorted++;
            }
        }

        for (; sorted < to; sorted++)
        {
            var pivot = order[sorted];
            var (low, high) = (from, sorted);
            while (low < high)
            {
                var middle = low + ((high - low) >> 1);
                if (less(pivot, order[middle]))
                {
                    high = middle;
                }
                else
                {
                    low = middle + 1;
                }
            }

            Array.Copy(order, low, order, low + 1, sorted - low);
            order[low] = pivot;
        }
    }

    private static void Merge(int[] from, int[] to, int low, int middle, int high, Func<int, int, bool> less)
    {
        var (left, right) = (low, middle);
        for (var i = low; i < high; i++)
        {
            to[i] = right < high && (left == middle || less(from[right], from[left])) ? from[right++] : from[left++];
        }
    }
}
