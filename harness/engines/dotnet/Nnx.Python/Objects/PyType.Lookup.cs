using System.Collections.Concurrent;

namespace Nnx.Python.Objects;

public sealed partial class PyType
{
    private readonly ConcurrentDictionary<string, PyObject?> _found = new(concurrencyLevel: 1, capacity: 8);
    private readonly List<WeakReference<PyType>> _subclasses = [];
    private PyObject?[]? _slots;
    private bool[]? _slotKnown;

    /// <summary>Finds an attribute of the class along its method resolution order, descriptors unbound; null where there is none.</summary>
    public PyObject? Lookup(string name)
    {
        if (_found.TryGetValue(name, out var value))
        {
            return value;
        }

        foreach (var type in Mro)
        {
            value = type.Members.Find(name);
            if (value is not null)
            {
                break;
            }
        }

        _found[name] = value;
        return value;
    }

    /// <summary>The special method behind a slot, unbound; null where the class has none.</summary>
    public PyObject? Lookup(Slot slot)
    {
        var slots = _slots ??= new PyObject?[Slots.Count];
        var known = _slotKnown ??= new bool[Slots.Count];
        var index = (int)slot;
        if (Volatile.Read(ref known[index]))
        {
            return slots[index];
        }

        var value = Lookup(Slots.Name(slot));
        slots[index] = value;
        Volatile.Write(ref known[index], true);
        return value;
    }

    /// <summary>Whether the class finds the same special method as <paramref name="other"/>: it does not override it.</summary>
    public bool Shares(Slot slot, PyType other) => ReferenceEquals(Lookup(slot), other.Lookup(slot));

    /// <summary>Sets an attribute of the class itself.</summary>
    public void SetMember(string name, PyObject value)
    {
        Members.Store(name, value);
        Changed();
    }

    /// <summary>Forgets what was looked up, in this class and all that inherit from it.</summary>
    public void Changed()
    {
        _found.Clear();
        _slotKnown = null;
        _slots = null;
        foreach (var subclass in Subclasses())
        {
            subclass.Changed();
        }
    }

    /// <summary>The classes alive that inherit directly; none are kept for immutable classes, which are shared.</summary>
    public IEnumerable<PyType> Subclasses()
    {
        foreach (var reference in _subclasses)
        {
            if (reference.TryGetTarget(out var type))
            {
                yield return type;
            }
        }
    }

    private void AddSubclass(PyType type)
    {
        if (!IsImmutable)
        {
            _subclasses.Add(new(type));
        }
    }
}
