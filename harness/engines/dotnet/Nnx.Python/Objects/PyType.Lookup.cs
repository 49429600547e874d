using System.Runtime.CompilerServices;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects;

public sealed partial class PyType
{
    private static readonly PyObject Absent = new PyStr("absent");
    private readonly List<WeakReference<PyType>> _subclasses = [];
    private FoundMember?[]? _found;
    private PyObject?[]? _slots;
    private int _access;

    /// <summary>Whether reading an attribute of an instance goes the way of <c>object</c>: no <c>__getattribute__</c>, no <c>__getattr__</c>.</summary>
    internal bool HasPlainAttributes => (Access() & PlainReading) != 0;

    /// <summary>Whether setting an attribute of an instance goes the way of <c>object</c>.</summary>
    internal bool HasPlainSetting => (Access() & PlainSetting) != 0;

    private const int Known = 1;
    private const int PlainReading = 2;
    private const int PlainSetting = 4;
    private const int FewNames = 16;
    private const int ManyNames = 256;

    /// <summary>Finds an attribute of the class along its method resolution order, descriptors unbound; null where there is none.</summary>
    public PyObject? Lookup(string name) => Lookup(name, PyStr.HashOf(name));

    /// <summary>Finds an attribute by a name with its hash at hand.</summary>
    public PyObject? Lookup(PyStr name) => Lookup(name.Value, name.Hash);

    /// <summary>The special method behind a slot, unbound; null where the class has none.</summary>
    public PyObject? Lookup(Slot slot)
    {
        // Shared classes are looked up by many threads: the array only ever goes from unknown to known.
        var slots = _slots ??= new PyObject?[Slots.Count];
        var value = slots[(int)slot];
        if (value is null)
        {
            value = Lookup(Slots.Name(slot)) ?? Absent;
            slots[(int)slot] = value;
        }

        return ReferenceEquals(value, Absent) ? null : value;
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
        _found = null;
        _slots = null;
        _access = 0;
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

    private PyObject? Lookup(string name, long hash)
    {
        var found = _found;
        if (found is not null && found[(int)hash & (found.Length - 1)] is { } known
            && (ReferenceEquals(known.Name, name) || string.Equals(known.Name, name, StringComparison.Ordinal)))
        {
            return known.Value;
        }

        PyObject? value = null;
        foreach (var type in Mro)
        {
            value = type.Members.Find(name, hash);
            if (value is not null)
            {
                break;
            }
        }

        Remember(name, hash, value);
        return value;
    }

    // Entries are immutable and written as one reference, so that threads may race for a place.
    private void Remember(string name, long hash, PyObject? value)
    {
        var found = _found ??= new FoundMember?[FewNames];
        ref var place = ref found[(int)hash & (found.Length - 1)];
        if (place is not null && found.Length < ManyNames)
        {
            var larger = new FoundMember?[found.Length * 4];
            foreach (var kept in found)
            {
                if (kept is not null)
                {
                    larger[(int)PyStr.HashOf(kept.Name) & (larger.Length - 1)] = kept;
                }
            }

            larger[(int)hash & (larger.Length - 1)] = new FoundMember(name, value);
            _found = larger;
            return;
        }

        place = new FoundMember(name, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Access() => _access != 0 ? _access : FindAccess();

    private int FindAccess()
    {
        var access = Known;
        if (Shares(Slot.GetAttribute, BuiltinTypes.Object) && Lookup(Slot.GetAttr) is null)
        {
            access |= PlainReading;
        }

        if (Shares(Slot.SetAttr, BuiltinTypes.Object))
        {
            access |= PlainSetting;
        }

        return _access = access;
    }

    private void AddSubclass(PyType type)
    {
        if (!IsImmutable)
        {
            _subclasses.Add(new(type));
        }
    }

    private sealed record FoundMember(string Name, PyObject? Value);
}
