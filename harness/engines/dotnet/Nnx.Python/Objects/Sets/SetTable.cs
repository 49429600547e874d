using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Sets;

/// <summary>
/// The hash table of a set, probed as CPython probes it: programs see its order when they print or iterate a set of numbers.
/// </summary>
internal sealed class SetTable
{
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private const int SmallestSize = 8;
    private const int LargeSet = 50_000;
    private SetEntry[] _entries = new SetEntry[SmallestSize];
    private int _fill;
    private int _finger;

    public int Count { get; private set; }

    /// <summary>Rises with every change, so that a comparison that changes the set is noticed.</summary>
    public int Version { get; private set; }

    private int Mask => _entries.Length - 1;

    public bool Contains(Interpreter py, PyObject key, long hash) => Find(py, key, hash) >= 0;

    public bool Add(Interpreter py, PyObject key, long hash)
    {
        if (Find(py, key, hash) >= 0)
        {
            return false;
        }

        AddNew(key, hash);
        return true;
    }

    /// <summary>Adds an element that is known not to be there.</summary>
    public void AddNew(PyObject key, long hash)
    {
        InsertClean(_entries, key, hash, reuse: false);
        _fill++;
        Count++;
        Version++;
        if (_fill * 5 >= Mask * 3)
        {
            Resize(Count > LargeSet ? Count * 2 : Count * 4);
        }
    }

    public bool Discard(Interpreter py, PyObject key, long hash)
    {
        var index = Find(py, key, hash);
        if (index < 0)
        {
            return false;
        }

        RemoveAt(index);
        return true;
    }

    /// <summary>Removes the element that CPython's <c>pop</c> would; null where the set is empty.</summary>
    public PyObject? Pop()
    {
        if (Count == 0)
        {
            return null;
        }

        var index = _finger & Mask;
        while (_entries[index].Key is null)
        {
            index = index == Mask ? 0 : index + 1;
        }

        var key = _entries[index].Key;
        RemoveAt(index);
        _finger = index + 1;
        return key;
    }

    public void Clear()
    {
        _entries = new SetEntry[SmallestSize];
        _fill = Count = _finger = 0;
        Version++;
    }

    /// <summary>Makes room as CPython does before it merges another collection of a known size.</summary>
    public void Expect(int more)
    {
        if ((_fill + more) * 5 >= Mask * 3)
        {
            Resize((Count + more) * 2);
        }
    }

    public void Merge(Interpreter py, SetTable other)
    {
        if (ReferenceEquals(this, other) || other.Count == 0)
        {
            return;
        }

        Expect(other.Count);
        Version++;
        if (_fill > 0)
        {
            foreach (var entry in other._entries)
            {
                if (entry.Key is not null)
                {
                    Add(py, entry.Key, entry.Hash);
                }
            }

            return;
        }

        if (Mask == other.Mask && other._fill == other.Count)
        {
            _entries = (SetEntry[])other._entries.Clone();
        }
        else
        {
            foreach (var entry in other._entries)
            {
                if (entry.Key is not null)
                {
                    InsertClean(_entries, entry.Key, entry.Hash, reuse: true);
                }
            }
        }

        _fill = Count = other.Count;
    }

    /// <summary>The element at or after a position of the table; moves the position behind it. False at the end.</summary>
    public bool TryNext(ref int position, out PyObject key, out long hash)
    {
        while (position < _entries.Length)
        {
            ref var entry = ref _entries[position++];
            if (entry.Key is { } found)
            {
                key = found;
                hash = entry.Hash;
                return true;
            }
        }

        key = Primitives.PyNone.Value;
        hash = 0;
        return false;
    }

    private int Find(Interpreter py, PyObject key, long hash)
    {
    restart:
        var entries = _entries;
        var mask = Mask;
        var index = (int)(hash & mask);
        var perturb = (ulong)hash;
        while (true)
        {
            var last = index + LinearProbes <= mask ? index + LinearProbes : index;
            for (var i = index; i <= last; i++)
            {
                ref var entry = ref entries[i];
                if (entry.Key is null)
                {
                    if (!entry.IsRemoved)
                    {
                        return -1;
                    }
                }
                else if (entry.Hash == hash)
                {
                    if (ReferenceEquals(entry.Key, key))
                    {
                        return i;
                    }

                    var version = Version;
                    var equal = py.IsEqual(entry.Key, key);
                    if (version != Version)
                    {
                        goto restart;
                    }

                    if (equal)
                    {
                        return i;
                    }
                }
            }

            perturb >>= PerturbShift;
            index = (int)(((ulong)index * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    private static void InsertClean(SetEntry[] entries, PyObject key, long hash, bool reuse)
    {
        var mask = entries.Length - 1;
        var index = (int)(hash & mask);
        var perturb = (ulong)hash;
        while (true)
        {
            var last = index + LinearProbes <= mask ? index + LinearProbes : index;
            for (var i = index; i <= last; i++)
            {
                if (entries[i].Key is null && (reuse || !entries[i].IsRemoved))
                {
                    entries[i] = new SetEntry { Key = key, Hash = hash };
                    return;
                }
            }

            perturb >>= PerturbShift;
            index = (int)(((ulong)index * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    private void RemoveAt(int index)
    {
        _entries[index] = new SetEntry { IsRemoved = true };
        Count--;
        Version++;
    }

    private void Resize(int needed)
    {
        var size = SmallestSize;
        while (size <= needed)
        {
            size <<= 1;
        }

        var entries = new SetEntry[size];
        foreach (var entry in _entries)
        {
            if (entry.Key is not null)
            {
                InsertClean(entries, entry.Key, entry.Hash, reuse: true);
            }
        }

        _entries = entries;
        _fill = Count;
        Version++;
    }
}
