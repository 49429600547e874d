using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Iteration;

/// <summary>Members of native iterators.</summary>
internal static class IteratorMembers
{
    public static void Define(ClassBuilder c) => c
        .Method(Slot.Iter, "self, /", (_, a) => a[0])
        .Method(Slot.Next, "self, /", (py, a) => ((PyIterator)a[0]).TryNext(py)
            ?? throw new PyRaise(new PyBaseException(ExceptionTypes.StopIteration)))
        .Method(Slot.LengthHint, "self, /", (_, a) => Remaining(a[0]) is { } count ? PyInt.Of(count) : PyNotImplemented.Value);

    public static void DefineEnumerate(ClassBuilder c)
    {
        Define(c);
        c.New("cls, iterable, start=0", (py, a) => new PyEnumerate(py.GetIterator(a[1]), py.ToIndex(a[2])))
            .ClassMethod("__class_getitem__", "cls, item, /", Sequences.GenericAliases.Subscript);
    }

    public static void DefineZip(ClassBuilder c)
    {
        Define(c);
        c.New("cls, /, *iterables, strict=False", (py, a) =>
        {
            var iterables = a.Rest(1);
            var iterators = new PyObject[iterables.Count];
            for (var i = 0; i < iterators.Length; i++)
            {
                iterators[i] = iterables[i] is PyIterator || iterables[i].Type.Lookup(Slot.Iter) is not null
                    || iterables[i].Type.Lookup(Slot.GetItem) is not null
                    ? py.GetIterator(iterables[i])
                    : throw PyError.Type($"'{iterables[i].Type.Name}' object is not iterable");
            }

            return new PyZip(iterators, py.IsTrue(a[2]));
        });
    }

    public static void DefineMap(ClassBuilder c)
    {
        Define(c);
        c.New("cls, /, *args", (py, a) =>
        {
            var arguments = a.Rest(1);
            if (arguments.Count < 2)
            {
                throw PyError.Type("map() must have at least two arguments.");
            }

            var iterators = new PyObject[arguments.Count - 1];
            for (var i = 0; i < iterators.Length; i++)
            {
                iterators[i] = py.GetIterator(arguments[i + 1]);
            }

            return new PyMap(arguments[0], iterators);
        });
    }

    public static void DefineFilter(ClassBuilder c)
    {
        Define(c);
        c.New("cls, function, iterable, /", (py, a) => new PyFilter(a[1], py.GetIterator(a[2])));
    }

    public static void DefineReversed(ClassBuilder c)
    {
        Define(c);
        c.New("cls, sequence, /", (py, a) =>
        {
            var method = a[1].Type.Lookup(Slot.Reversed);
            if (method is PyNone)
            {
                throw PyError.Type($"'{a[1].Type.Name}' object is not reversible");
            }

            if (method is not null)
            {
                return py.CallSlot(a[1], Slot.Reversed)!;
            }

            return a[1].Type.Lookup(Slot.GetItem) is not null && a[1].Type.Lookup(Slot.Len) is not null
                && a[1] is not (PyDict or Objects.Views.PyMappingProxy)
                ? new PyReversed(a[1], py.Length(a[1]))
                : throw PyError.Type($"'{a[1].Type.Name}' object is not reversible");
        });
    }

    private static long? Remaining(PyObject iterator) => iterator switch
    {
        PyListIterator list => list.Remaining,
        PyListReverseIterator list => list.Remaining,
        PyTupleIterator tuple => tuple.Remaining,
        PyRangeIterator range => range.Remaining,
        PyDictIterator dict => dict.Remaining,
        PyReversed reversed => reversed.Remaining,
        _ => null,
    };
}
