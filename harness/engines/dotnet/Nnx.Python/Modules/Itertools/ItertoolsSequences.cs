using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary>What the iterators of <c>itertools</c> give, one value at a time.</summary>
internal static class ItertoolsSequences
{
    public static IEnumerable<PyObject> Cycle(Interpreter py, PyObject iterator)
    {
        var saved = new List<PyObject>();
        while (py.TryNext(iterator) is { } value)
        {
            saved.Add(value);
            yield return value;
        }

        while (saved.Count > 0)
        {
            foreach (var value in saved)
            {
                yield return value;
            }
        }
    }

    public static IEnumerable<PyObject> Accumulate(Interpreter py, PyObject iterator, PyObject? function, PyObject? initial)
    {
        var total = initial ?? py.TryNext(iterator);
        if (total is null)
        {
            yield break;
        }

        yield return total;
        while (py.TryNext(iterator) is { } value)
        {
            total = function is null ? py.Binary(BinaryOperator.Add, total, value) : py.Call(function, total, value);
            yield return total;
        }
    }

    public static IEnumerable<PyObject> Chain(Interpreter py, PyObject iterables)
    {
        while (py.TryNext(iterables) is { } iterable)
        {
            var iterator = py.GetIterator(iterable);
            while (py.TryNext(iterator) is { } value)
            {
                yield return value;
            }
        }
    }

    public static IEnumerable<PyObject> Compress(Interpreter py, PyObject data, PyObject selectors)
    {
        while (py.TryNext(data) is { } value && py.TryNext(selectors) is { } selector)
        {
            py.Meter.Step();
            if (py.IsTrue(selector))
            {
                yield return value;
            }
        }
    }

    public static IEnumerable<PyObject> DropWhile(Interpreter py, PyObject predicate, PyObject iterator)
    {
        var dropping = true;
        while (py.TryNext(iterator) is { } value)
        {
            py.Meter.Step();
            dropping = dropping && py.IsTrue(py.Call(predicate, value));
            if (!dropping)
            {
                yield return value;
            }
        }
    }

    public static IEnumerable<PyObject> TakeWhile(Interpreter py, PyObject predicate, PyObject iterator)
    {
        while (py.TryNext(iterator) is { } value && py.IsTrue(py.Call(predicate, value)))
        {
            yield return value;
        }
    }

    public static IEnumerable<PyObject> FilterFalse(Interpreter py, PyObject function, PyObject iterator)
    {
        while (py.TryNext(iterator) is { } value)
        {
            py.Meter.Step();
            if (!py.IsTrue(function is PyNone ? value : py.Call(function, value)))
            {
                yield return value;
            }
        }
    }

    public static IEnumerable<PyObject> StarMap(Interpreter py, PyObject function, PyObject iterator)
    {
        while (py.TryNext(iterator) is { } arguments)
        {
            yield return py.Call(function, TupleMembers.Collect(py, arguments));
        }
    }

    public static IEnumerable<PyObject> Slice(Interpreter py, PyObject iterator, long start, long? stop, long step)
    {
        var index = 0L;
        var next = start;
        while (stop is null || next < stop)
        {
            while (index < next)
            {
                py.Meter.Step();
                if (py.TryNext(iterator) is null)
                {
                    yield break;
                }

                index++;
            }

            if (py.TryNext(iterator) is not { } value)
            {
                yield break;
            }

            index++;
            next += step;
            yield return value;
        }

        // What lies between the last value and the end is read too.
        while (stop is not null && index < stop && index < next)
        {
            if (py.TryNext(iterator) is null)
            {
                yield break;
            }

            index++;
        }
    }

    public static IEnumerable<PyObject> Pairwise(Interpreter py, PyObject iterator)
    {
        if (py.TryNext(iterator) is not { } before)
        {
            yield break;
        }

        while (py.TryNext(iterator) is { } value)
        {
            yield return new PyTuple(before, value);
            before = value;
        }
    }

    public static IEnumerable<PyObject> ZipLongest(Interpreter py, PyObject?[] iterators, PyObject fill)
    {
        var active = iterators.Length;
        while (active > 0)
        {
            var values = new PyObject[iterators.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var value = iterators[i] is { } iterator ? py.TryNext(iterator) : null;
                if (value is null && iterators[i] is not null)
                {
                    iterators[i] = null;
                    if (--active == 0)
                    {
                        yield break;
                    }
                }

                values[i] = value ?? fill;
            }

            yield return new PyTuple(values);
        }
    }
}
