using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

public partial class PyDict
{
    private int IndexOf(string key, long hash)
    {
        if (_buckets is null)
        {
            return -1;
        }

        for (var i = _buckets[Bucket(hash)] - 1; i >= 0; i = _entries[i].Next)
        {
            ref var entry = ref _entries[i];
            if (entry.Hash == hash && entry.Key is PyStr text
                && (ReferenceEquals(text.Value, key) || string.Equals(text.Value, key, StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }

    private int IndexOf(Interpreter py, PyObject key, long hash)
    {
        if (key.GetType() == typeof(PyStr))
        {
            return IndexOf(((PyStr)key).Value, hash);
        }

    restart:
        if (_buckets is null)
        {
            return -1;
        }

        for (var i = _buckets[Bucket(hash)] - 1; i >= 0; i = _entries[i].Next)
        {
            var candidate = _entries[i].Key;
            if (_entries[i].Hash != hash || candidate is null)
            {
                continue;
            }

            if (ReferenceEquals(candidate, key))
            {
                return i;
            }

            // The program's __eq__ may change the dict under the search.
            var version = Version;
            var equal = py.IsEqual(candidate, key);
            if (version != Version)
            {
                goto restart;
            }

            if (equal)
            {
                return i;
            }
        }

        return -1;
    }

    private void Put(int index, PyObject key, long hash, PyObject value)
    {
        if (index >= 0)
        {
            _entries[index].Value = value;
            return;
        }

        if (_buckets is null || _used == _entries.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets![Bucket(hash)];
        _entries[_used] = new Entry { Key = key, Value = value, Hash = hash, Next = bucket - 1 };
        bucket = ++_used;
        Count++;
        Version++;
    }

    private PyObject? RemoveAt(int index)
    {
        if (index < 0)
        {
            return null;
        }

        ref var link = ref _buckets![Bucket(_entries[index].Hash)];
        if (link - 1 == index)
        {
            link = _entries[index].Next + 1;
        }
        else
        {
            var previous = link - 1;
            while (_entries[previous].Next != index)
            {
                previous = _entries[previous].Next;
            }

            _entries[previous].Next = _entries[index].Next;
        }

        var value = _entries[index].Value;
        _entries[index] = new Entry { Key = null, Value = PyNone.Value, Next = -1 };
        Count--;
        Version++;
        return value;
    }

    // Also drops the gaps that removals left.
    private void Grow()
    {
        var capacity = SmallestCapacity;
        while (capacity < Count * 2 || capacity == Count)
        {
            capacity *= 2;
        }

        var entries = new Entry[capacity];
        var buckets = new int[capacity];
        var used = 0;
        for (var i = 0; i < _used; i++)
        {
            if (_entries[i].Key is not null)
            {
                ref var bucket = ref buckets[(int)((ulong)Mix(_entries[i].Hash) & (ulong)(capacity - 1))];
                entries[used] = _entries[i] with { Next = bucket - 1 };
                bucket = ++used;
            }
        }

        (_entries, _buckets, _used) = (entries, buckets, used);
    }

    private int Bucket(long hash) => (int)((ulong)Mix(hash) & (ulong)(_buckets!.Length - 1));

    private static long Mix(long hash) => hash ^ (hash >> 17) ^ (hash >> 37);

    private record struct Entry
    {
        public PyObject? Key;
        public PyObject Value;
        public long Hash;
        public int Next;
    }
}
