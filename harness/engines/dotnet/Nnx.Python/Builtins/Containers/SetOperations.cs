using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Containers;

/// <summary>Operations of sets, in CPython's order of insertion so that the results show in the same order.</summary>
internal static class SetOperations
{
    /// <summary>Elements of a set with their hashes, which are not computed again.</summary>
    public static IEnumerable<(PyObject Key, long Hash)> Entries(PySetBase set)
    {
        var position = 0;
        while (set.Table.TryNext(ref position, out var key, out var hash))
        {
            yield return (key, hash);
        }
    }

    /// <summary>Adds all elements of an iterable.</summary>
    public static void Update(Interpreter py, PySetBase set, PyObject other)
    {
        switch (other)
        {
            case PySetBase elements:
                set.Table.Merge(py, elements.Table);
                return;
            case PyDict dict when dict.Type.Shares(Slot.Iter, BuiltinTypes.Dict):
                set.Table.Expect(dict.Count);
                break;
        }

        var count = 0;
        foreach (var item in py.Iterate(other))
        {
            set.Add(py, item);
            if ((++count & 0xFFF) == 0)
            {
                py.Meter.Reserve(set.Count * 32L);
            }
        }
    }

    public static PySetBase Copy(Interpreter py, PySetBase set)
    {
        PySetBase copy = set is PyFrozenSet ? new PyFrozenSet() : new PySet();
        copy.Table.Merge(py, set.Table);
        return copy;
    }

    public static PySetBase Difference(Interpreter py, PySetBase set, PyObject other)
    {
        if (other is not (PySetBase or PyDict))
        {
            var copy = Copy(py, set);
            Subtract(py, copy, other);
            return copy;
        }

        if (set.Count >> 2 > py.Length(other))
        {
            var copy = Copy(py, set);
            Subtract(py, copy, other);
            return copy;
        }

        PySetBase result = set is PyFrozenSet ? new PyFrozenSet() : new PySet();
        foreach (var (key, hash) in Entries(set))
        {
            var found = other is PySetBase elements ? elements.Table.Contains(py, key, hash) : ((PyDict)other).Find(py, key) is not null;
            if (!found)
            {
                result.Table.Add(py, key, hash);
            }
        }

        return result;
    }

    /// <summary>Removes all elements of an iterable.</summary>
    public static void Subtract(Interpreter py, PySetBase set, PyObject other)
    {
        if (ReferenceEquals(set, other))
        {
            set.Table.Clear();
            return;
        }

        if (other is PySetBase elements)
        {
            foreach (var (key, hash) in Entries(elements))
            {
                set.Table.Discard(py, key, hash);
            }

            return;
        }

        foreach (var item in py.Iterate(other))
        {
            set.Table.Discard(py, item, py.Hash(item));
        }
    }

    public static PySetBase Intersection(Interpreter py, PySetBase set, PyObject other)
    {
        PySetBase result = set is PyFrozenSet ? new PyFrozenSet() : new PySet();
        if (ReferenceEquals(set, other))
        {
            return Copy(py, set);
        }

        if (other is PySetBase elements)
        {
            var (large, small) = elements.Count > set.Count ? (elements, set) : (set, elements);
            foreach (var (key, hash) in Entries(small))
            {
                if (large.Table.Contains(py, key, hash))
                {
                    result.Table.Add(py, key, hash);
                }
            }

            return result;
        }

        foreach (var item in py.Iterate(other))
        {
            var hash = py.Hash(item);
            if (set.Table.Contains(py, item, hash))
            {
                result.Table.Add(py, item, hash);
            }
        }

        return result;
    }

    /// <summary>Keeps what is in one of the two only.</summary>
    public static void SymmetricUpdate(Interpreter py, PySetBase set, PyObject other)
    {
        if (ReferenceEquals(set, other))
        {
            set.Table.Clear();
            return;
        }

        var elements = other as PySetBase ?? PySet.Of(py, py.Iterate(other));
        foreach (var (key, hash) in Entries(elements))
        {
            if (!set.Table.Discard(py, key, hash))
            {
                set.Table.Add(py, key, hash);
            }
        }
    }

    public static PySetBase SymmetricDifference(Interpreter py, PySetBase set, PyObject other)
    {
        PySetBase result = set is PyFrozenSet ? new PyFrozenSet() : new PySet();
        Update(py, result, other);
        SymmetricUpdate(py, result, set);
        return result;
    }

    public static bool IsSubset(Interpreter py, PySetBase left, PySetBase right)
    {
        if (left.Count > right.Count)
        {
            return false;
        }

        foreach (var (key, hash) in Entries(left))
        {
            if (!right.Table.Contains(py, key, hash))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>CPython's hash of a frozenset, from the hashes of its elements in any order.</summary>
    public static long Hash(PySetBase set)
    {
        unchecked
        {
            var hash = 0UL;
            foreach (var (_, element) in Entries(set))
            {
                hash ^= Shuffle((ulong)element);
            }

            hash ^= ((ulong)set.Count + 1) * 1927868237UL;
            hash ^= (hash >> 11) ^ (hash >> 25);
            hash = (hash * 69069UL) + 907133923UL;
            return hash == ulong.MaxValue ? 590923713 : (long)hash;
        }
    }

    private static ulong Shuffle(ulong hash) => unchecked(((hash ^ 89869747UL) ^ (hash << 16)) * 3644798167UL);
}
