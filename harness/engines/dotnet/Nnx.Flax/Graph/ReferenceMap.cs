using System.Runtime.InteropServices;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>Numbers of nodes and Variables, by identity, in the order in which they were met.</summary>
internal sealed class ReferenceMap
{
    private readonly Dictionary<PyObject, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PyObject> _objects = [];

    /// <summary>How many are numbered.</summary>
    public int Count => _numbers.Count;

    /// <summary>All of them, in order.</summary>
    public ReadOnlySpan<PyObject> Objects => CollectionsMarshal.AsSpan(_objects);

    /// <summary>The number of an object; null where it has none.</summary>
    public int? Find(PyObject value) => _numbers.TryGetValue(value, out var number) ? number : null;

    /// <summary>Gives an object a number.</summary>
    public void Add(PyObject value, int number)
    {
        if (_numbers.TryAdd(value, number))
        {
            _objects.Add(value);
        }
    }

    /// <summary>Gives an object the next number.</summary>
    public int AddNext(PyObject value)
    {
        var number = _numbers.Count;
        Add(value, number);
        return number;
    }

    /// <summary>The objects by number.</summary>
    public Dictionary<int, PyObject> Reversed()
    {
        var reversed = new Dictionary<int, PyObject>();
        foreach (var value in _objects)
        {
            reversed[_numbers[value]] = value;
        }

        return reversed;
    }

    /// <summary>Numbers for objects that are known by number.</summary>
    public static ReferenceMap Of(IReadOnlyDictionary<int, PyObject> objects)
    {
        var map = new ReferenceMap();
        foreach (var (number, value) in objects)
        {
            map.Add(value, number);
        }

        return map;
    }
}
