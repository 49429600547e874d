using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

/// <summary>A dict: hashed, in order of insertion. Keys hash and compare as Python says; texts take a fast path.</summary>
public partial class PyDict : PyObject
{
    private const int SmallestCapacity = 4;
    private const int EntriesAStep = 16;
    private int[]? _buckets;
    private Entry[] _entries = [];
    private int _used;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Dict;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>Rises with every insertion and removal of a key, so that iterators notice.</summary>
    public int Version { get; private set; }

    /// <summary>Keys and values in order of insertion.</summary>
    public IEnumerable<KeyValuePair<PyObject, PyObject>> Entries
    {
        get
        {
            for (var i = 0; i < _used; i++)
            {
                if (_entries[i].Key is { } key)
                {
                    yield return new(key, _entries[i].Value);
                }
            }
        }
    }

    /// <summary>The value of a key; null where there is none.</summary>
    /// <exception cref="PyRaise">TypeError where the key is unhashable, and what its methods raise.</exception>
    public PyObject? Find(Interpreter py, PyObject key)
    {
        var index = IndexOf(py, key, py.Hash(key));
        return index < 0 ? null : _entries[index].Value;
    }

    /// <summary>Sets the value of a key.</summary>
    /// <exception cref="PyRaise">TypeError where the key is unhashable, and what its methods raise.</exception>
    public void Store(Interpreter py, PyObject key, PyObject value)
    {
        var hash = py.Hash(key);
        Put(IndexOf(py, key, hash), key, hash, value);
    }

    /// <summary>Removes a key and gives its value; null where there is none.</summary>
    /// <exception cref="PyRaise">TypeError where the key is unhashable, and what its methods raise.</exception>
    public PyObject? Remove(Interpreter py, PyObject key) => RemoveAt(IndexOf(py, key, py.Hash(key)));

    /// <summary>The value of a key that is a text; null where there is none.</summary>
    public PyObject? Find(string key)
    {
        var index = IndexOf(key, PyStr.HashOf(key));
        return index < 0 ? null : _entries[index].Value;
    }

    /// <summary>The value of a key that is a text with its hash at hand; null where there is none.</summary>
    public PyObject? Find(PyStr key)
    {
        var index = IndexOf(key.Value, key.Hash);
        return index < 0 ? null : _entries[index].Value;
    }

    /// <summary>The value of a key that is a text with its hash at hand; null where there is none.</summary>
    internal PyObject? Find(string key, long hash)
    {
        var index = IndexOf(key, hash);
        return index < 0 ? null : _entries[index].Value;
    }

    /// <summary>Sets the value of a key that is a text.</summary>
    public void Store(string key, PyObject value) => Store(new PyStr(key), value);

    /// <summary>Sets the value of a key that is a text.</summary>
    public void Store(PyStr key, PyObject value) => Put(IndexOf(key.Value, key.Hash), key, key.Hash, value);

    /// <summary>Removes a key that is a text and gives its value; null where there is none.</summary>
    public PyObject? Remove(string key) => RemoveAt(IndexOf(key, PyStr.HashOf(key)));

    /// <summary>Removes the key inserted last and gives it with its value; null where the dict is empty.</summary>
    public (PyObject Key, PyObject Value)? RemoveLast()
    {
        for (var i = _used - 1; i >= 0; i--)
        {
            if (_entries[i].Key is { } key)
            {
                var value = RemoveAt(i)!;
                _used = i;
                return (key, value);
            }
        }

        return null;
    }

    /// <summary>Removes all keys.</summary>
    public void Clear()
    {
        _buckets = null;
        _entries = [];
        _used = 0;
        Count = 0;
        Version++;
    }

    /// <summary>A dict with the same keys and values.</summary>
    public PyDict Copy()
    {
        var copy = new PyDict();
        for (var i = 0; i < _used; i++)
        {
            if (_entries[i].Key is { } key)
            {
                copy.Put(-1, key, _entries[i].Hash, _entries[i].Value);
            }
        }

        return copy;
    }

    /// <summary>Takes over all keys and values of another dict.</summary>
    public void Update(Interpreter py, PyDict other)
    {
        py.Meter.Step(1 + other.Count / EntriesAStep);
        foreach (var (key, value) in other.Entries.ToArray())
        {
            Store(py, key, value);
        }
    }

    /// <summary>
    /// The entry at or after a position in insertion order, for iteration that survives changes of values.
    /// Returns false at the end; otherwise moves the position behind the entry.
    /// </summary>
    public bool TryNext(ref int position, out PyObject key, out PyObject value)
    {
        while (position < _used)
        {
            ref var entry = ref _entries[position++];
            if (entry.Key is { } found)
            {
                key = found;
                value = entry.Value;
                return true;
            }
        }

        key = value = PyNone.Value;
        return false;
    }
}
