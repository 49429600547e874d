using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.CollectionsAbc;

/// <summary>What <c>Sequence</c> and <c>MutableSequence</c> give their subclasses.</summary>
internal static class SequenceMixins
{
    public static void DefineSequence(ClassBuilder c) => c
        .Method(Slot.Iter, "self", (_, a) => new PySequenceIterator(a[0]))
        .Method(Slot.Reversed, "self", (py, a) => new PyReversed(a[0], py.Length(a[0])))
        .Method(Slot.Contains, "self, value", (py, a) => PyBool.Of(py.Iterate(a[0]).Any(item => py.IsEqual(item, a[1]))))
        .Method("index", "self, value, start=0, stop=None", Index)
        .Method("count", "self, value", (py, a) => PyInt.Of(py.Iterate(a[0]).Count(item => py.IsEqual(item, a[1]))));

    public static void DefineMutable(ClassBuilder c) => c
        .Method("append", "self, value", (py, a) => py.CallMethod(a[0], "insert", PyInt.Of(py.Length(a[0])), a[1]))
        .Method("clear", "self", (py, a) =>
        {
            try
            {
                while (true)
                {
                    py.Meter.Step();
                    py.CallMethod(a[0], "pop");
                }
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.IndexError))
            {
                return PyNone.Value;
            }
        })
        .Method("reverse", "self", (py, a) =>
        {
            var count = py.Length(a[0]);
            for (var i = 0L; i < count / 2; i++)
            {
                var (left, right) = (PyInt.Of(i), PyInt.Of(count - i - 1));
                var (first, last) = (py.GetItem(a[0], left), py.GetItem(a[0], right));
                py.SetItem(a[0], left, last);
                py.SetItem(a[0], right, first);
            }

            return PyNone.Value;
        })
        .Method("extend", "self, values", (py, a) =>
        {
            Extend(py, a);
            return PyNone.Value;
        })
        .Method(Slot.IAdd, "self, values", (py, a) =>
        {
            py.CallMethod(a[0], "extend", a[1]);
            return a[0];
        })
        .Method("pop", "self, index=-1", (py, a) =>
        {
            var value = py.GetItem(a[0], a[1]);
            py.DeleteItem(a[0], a[1]);
            return value;
        })
        .Method("remove", "self, value", (py, a) =>
        {
            py.DeleteItem(a[0], py.CallMethod(a[0], "index", a[1]));
            return PyNone.Value;
        });

    private static void Extend(Interpreter py, BoundArguments a)
    {
        foreach (var value in ReferenceEquals(a[0], a[1]) ? py.Iterate(a[1]).ToArray() : py.Iterate(a[1]))
        {
            py.CallMethod(a[0], "append", value);
        }
    }

    private static PyObject Index(Interpreter py, BoundArguments a)
    {
        var length = py.Length(a[0]);
        var start = py.ToLong(a[2]);
        var stop = a[3] is PyNone ? length : py.ToLong(a[3]);
        start = start < 0 ? Math.Max(length + start, 0) : start;
        stop = stop < 0 ? stop + length : stop;
        for (var i = start; i < stop; i++)
        {
            PyObject item;
            try
            {
                item = py.GetItem(a[0], PyInt.Of(i));
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.IndexError))
            {
                break;
            }

            if (py.IsEqual(item, a[1]))
            {
                return PyInt.Of(i);
            }
        }

        throw new PyRaise(new PyBaseException(ExceptionTypes.ValueError));
    }
}
