using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;

namespace Nnx.Python.Modules.Collections;

/// <summary>A <c>collections.deque</c>: a ring of items.</summary>
internal sealed class PyDeque(PyType type) : PyObject, IReplaceableAttributes
{
    private const int SmallestCapacity = 8;
    private InstanceState _state = new(type);
    private PyObject?[] _items = new PyObject?[SmallestCapacity];
    private int _head;

    public override PyType Type => _state.Type;

    public override PyDict? Attributes => _state.Attributes;

    /// <summary>Most items that are kept; null for all.</summary>
    public int? Maximum { get; set; }

    public int Count { get; private set; }

    /// <summary>Rises with every item that comes or goes.</summary>
    public int Version { get; private set; }

    public PyObject this[int index]
    {
        get => _items[Place(index)]!;
        set => _items[Place(index)] = value;
    }

    public IReadOnlyList<PyObject> Items
    {
        get
        {
            var items = new PyObject[Count];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = this[i];
            }

            return items;
        }
    }

    public override bool TryChangeType(PyType type) => _state.TryChangeType(type);

    public void ReplaceAttributes(PyDict attributes) => _state.ReplaceAttributes(attributes);

    public void AddLast(PyObject item)
    {
        if (Maximum == 0)
        {
            return;
        }

        Grow();
        _items[Place(Count++)] = item;
        Version++;
        if (Count > Maximum)
        {
            RemoveFirst();
        }
    }

    public void AddFirst(PyObject item)
    {
        if (Maximum == 0)
        {
            return;
        }

        Grow();
        _head = (_head - 1) & (_items.Length - 1);
        _items[_head] = item;
        Count++;
        Version++;
        if (Count > Maximum)
        {
            RemoveLast();
        }
    }

    public PyObject RemoveFirst()
    {
        var item = _items[_head]!;
        _items[_head] = null;
        _head = (_head + 1) & (_items.Length - 1);
        Count--;
        Version++;
        return item;
    }

    public PyObject RemoveLast()
    {
        var place = Place(--Count);
        var item = _items[place]!;
        _items[place] = null;
        Version++;
        return item;
    }

    public void Replace(IReadOnlyList<PyObject> items)
    {
        Clear();
        foreach (var item in items)
        {
            AddLast(item);
        }
    }

    public void Clear()
    {
        _items = new PyObject?[SmallestCapacity];
        _head = 0;
        Count = 0;
        Version++;
    }

    private int Place(int index) => (_head + index) & (_items.Length - 1);

    private void Grow()
    {
        if (Count < _items.Length)
        {
            return;
        }

        var larger = new PyObject?[_items.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            larger[i] = this[i];
        }

        (_items, _head) = (larger, 0);
    }
}
