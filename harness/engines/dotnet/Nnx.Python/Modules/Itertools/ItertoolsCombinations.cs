using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary>The combinatoric iterators of <c>itertools</c>, in lexicographic order of places.</summary>
internal static class ItertoolsCombinations
{
    public static IEnumerable<PyObject> Product(Interpreter py, PyTuple iterables, long repeat)
    {
        if (repeat < 0)
        {
            throw PyError.Value("repeat argument cannot be negative");
        }

        py.Meter.Reserve(iterables.Count * repeat * 8);
        var once = iterables.Select(iterable => TupleMembers.Collect(py, iterable)).ToArray();
        var pools = new PyObject[once.Length * repeat][];
        for (var i = 0; i < pools.Length; i++)
        {
            pools[i] = once[i % once.Length];
        }

        return Product(py, pools);
    }

    public static IEnumerable<PyObject> Permutations(Interpreter py, PyObject[] pool, int size)
    {
        var n = pool.Length;
        if (size > n)
        {
            yield break;
        }

        var indices = Enumerable.Range(0, n).ToArray();
        var cycles = Enumerable.Range(0, size).Select(i => n - i).ToArray();
        yield return Pick(pool, indices.AsSpan(0, size));
        while (n > 0)
        {
            py.Meter.Step();
            var i = size - 1;
            for (; i >= 0; i--)
            {
                if (--cycles[i] == 0)
                {
                    var first = indices[i];
                    Array.Copy(indices, i + 1, indices, i, n - i - 1);
                    indices[n - 1] = first;
                    cycles[i] = n - i;
                    continue;
                }

                (indices[i], indices[n - cycles[i]]) = (indices[n - cycles[i]], indices[i]);
                break;
            }

            if (i < 0)
            {
                yield break;
            }

            yield return Pick(pool, indices.AsSpan(0, size));
        }
    }

    public static IEnumerable<PyObject> Combinations(Interpreter py, PyObject[] pool, int size)
    {
        if (size > pool.Length)
        {
            yield break;
        }

        var indices = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            py.Meter.Step();
            yield return Pick(pool, indices);
            var i = size - 1;
            while (i >= 0 && indices[i] == i + pool.Length - size)
            {
                i--;
            }

            if (i < 0)
            {
                yield break;
            }

            indices[i]++;
            for (var j = i + 1; j < size; j++)
            {
                indices[j] = indices[j - 1] + 1;
            }
        }
    }

    public static IEnumerable<PyObject> WithReplacement(Interpreter py, PyObject[] pool, int size)
    {
        if (pool.Length == 0 && size > 0)
        {
            yield break;
        }

        var indices = new int[size];
        while (true)
        {
            py.Meter.Step();
            yield return Pick(pool, indices);
            var i = size - 1;
            while (i >= 0 && indices[i] == pool.Length - 1)
            {
                i--;
            }

            if (i < 0)
            {
                yield break;
            }

            Array.Fill(indices, indices[i] + 1, i, size - i);
        }
    }

    private static IEnumerable<PyObject> Product(Interpreter py, PyObject[][] pools)
    {
        if (Array.Exists(pools, pool => pool.Length == 0))
        {
            yield break;
        }

        var indices = new int[pools.Length];
        while (true)
        {
            py.Meter.Step();
            var values = new PyObject[pools.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = pools[i][indices[i]];
            }

            yield return new PyTuple(values);
            var place = pools.Length - 1;
            while (place >= 0 && ++indices[place] == pools[place].Length)
            {
                indices[place--] = 0;
            }

            if (place < 0)
            {
                yield break;
            }
        }
    }

    private static PyTuple Pick(PyObject[] pool, ReadOnlySpan<int> indices)
    {
        var values = new PyObject[indices.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = pool[indices[i]];
        }

        return new PyTuple(values);
    }
}
