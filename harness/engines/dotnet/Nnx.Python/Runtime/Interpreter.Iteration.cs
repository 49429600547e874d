using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary>The values of an iterable, made as they are asked for.</summary>
    /// <exception cref="PyRaise">TypeError where the value is not iterable, and what iterating raises.</exception>
    public IEnumerable<PyObject> Iterate(PyObject iterable)
    {
        switch (iterable)
        {
            case PyTuple tuple when ReferenceEquals(tuple.Type, BuiltinTypes.Tuple):
                return tuple;
            default:
                return Enumerate(GetIterator(iterable));
        }
    }

    /// <summary><c>iter(x)</c>.</summary>
    public PyObject GetIterator(PyObject iterable)
    {
        if (iterable is PyIterator)
        {
            return iterable;
        }

        if (iterable.Type.Lookup(Slot.Iter) is { } method and not PyNone)
        {
            var iterator = Call(Descriptor.Get(this, method, iterable, iterable.Type));
            return iterator is PyIterator || iterator.Type.Lookup(Slot.Next) is not null
                ? iterator
                : throw PyError.Type($"iter() returned non-iterator of type '{iterator.Type.Name}'");
        }

        return iterable.Type.Lookup(Slot.Iter) is null && iterable.Type.Lookup(Slot.GetItem) is not null
            ? new PySequenceIterator(iterable)
            : throw PyError.Type($"'{iterable.Type.Name}' object is not iterable");
    }

    /// <summary>The next value of an iterator; null at its end.</summary>
    public PyObject? TryNext(PyObject iterator)
    {
        // Iterators over iterators can be nested without end, and native code loops over endless ones.
        CheckStack();
        Meter.Step();
        if (iterator is PyIterator native)
        {
            return native.TryNext(this);
        }

        try
        {
            return CallSlot(iterator, Slot.Next) ?? throw PyError.Type($"'{iterator.Type.Name}' object is not an iterator");
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.StopIteration))
        {
            return null;
        }
    }

    private IEnumerable<PyObject> Enumerate(PyObject iterator)
    {
        while (TryNext(iterator) is { } value)
        {
            yield return value;
        }
    }
}
