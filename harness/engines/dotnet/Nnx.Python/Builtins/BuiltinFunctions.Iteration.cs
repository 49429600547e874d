using Nnx.Python.Building;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins;

public static partial class BuiltinFunctions
{
    private static void DefineIteration(ModuleBuilder builder) => builder
        .Builtin("len", "obj, /", (py, a) => PyInt.Of(py.Length(a[0])))
        .Builtin("iter", "object, sentinel=..., /", (py, a) => !a.Given(1)
            ? py.GetIterator(a[0])
            : Interpreter.IsCallable(a[0])
                ? new PyCallableIterator(a[0], a[1])
                : throw PyError.Type("iter(v, w): v must be callable"))
        .Builtin("next", "iterator, default=..., /", (py, a) => Next(py, a))
        .Builtin("all", "iterable, /", (py, a) =>
        {
            var iterator = py.GetIterator(a[0]);
            while (py.TryNext(iterator) is { } item)
            {
                if (!py.IsTrue(item))
                {
                    return PyBool.False;
                }
            }

            return PyBool.True;
        })
        .Builtin("any", "iterable, /", (py, a) =>
        {
            var iterator = py.GetIterator(a[0]);
            while (py.TryNext(iterator) is { } item)
            {
                if (py.IsTrue(item))
                {
                    return PyBool.True;
                }
            }

            return PyBool.False;
        })
        .Builtin("sum", "iterable, /, start=0", Sum)
        .Builtin("min", "*args, key=None, default=...", (py, a) => Extreme(py, a, "min", CompareOperator.Lt))
        .Builtin("max", "*args, key=None, default=...", (py, a) => Extreme(py, a, "max", CompareOperator.Gt))
        .Builtin("sorted", "iterable, /, *, key=None, reverse=False", (py, a) =>
        {
            var values = TupleMembers.Collect(py, a[0]);
            Sorting.Sort(py, values, a.OrNull(1), py.IsTrue(a[2]));
            return new PyList(values);
        });

    private static PyObject Next(Interpreter py, BoundArguments a)
    {
        if (a[0] is not PyIterator && a[0].Type.Lookup(Slot.Next) is null)
        {
            throw PyError.Type($"'{a[0].Type.Name}' object is not an iterator");
        }

        if (!a.Given(1))
        {
            // The program's own StopIteration passes through with its value.
            return a[0] is PyIterator native
                ? native.TryNext(py) ?? throw new PyRaise(new PyBaseException(ExceptionTypes.StopIteration))
                : py.CallSlot(a[0], Slot.Next)!;
        }

        return py.TryNext(a[0]) ?? a[1];
    }

    private static PyObject Sum(Interpreter py, BoundArguments a)
    {
        var total = a[1];
        switch (total)
        {
            case PyStr:
                throw PyError.Type("sum() can't sum strings [use ''.join(seq) instead]");
            case PyBytes:
                throw PyError.Type("sum() can't sum bytes [use b''.join(seq) instead]");
        }

        var iterator = py.GetIterator(a[0]);
        while (py.TryNext(iterator) is { } item)
        {
            total = total.GetType() == typeof(PyInt) && item.GetType() == typeof(PyInt)
                ? IntMath.Add((PyInt)total, (PyInt)item)
                : total.GetType() == typeof(PyFloat) && item.GetType() == typeof(PyFloat)
                    ? new PyFloat(((PyFloat)total).Value + ((PyFloat)item).Value)
                    : py.Binary(BinaryOperator.Add, total, item);
        }

        return total;
    }

    private static PyObject Extreme(Interpreter py, BoundArguments a, string name, CompareOperator better)
    {
        var arguments = a.Rest(0);
        if (arguments.Count == 0)
        {
            throw PyError.Type($"{name} expected at least 1 argument, got 0");
        }

        if (arguments.Count > 1 && a.Given(2))
        {
            throw PyError.Type($"Cannot specify a default for {name}() with multiple positional arguments");
        }

        var iterator = py.GetIterator(arguments.Count == 1 ? arguments[0] : arguments);
        var key = a.OrNull(1);
        PyObject? best = null;
        PyObject? bestKey = null;
        while (py.TryNext(iterator) is { } item)
        {
            var itemKey = key is null ? item : py.Call(key, item);
            if (bestKey is null || IsBetter(py, better, itemKey, bestKey))
            {
                (best, bestKey) = (item, itemKey);
            }
        }

        return best ?? a.Optional(2) ?? throw PyError.Value($"{name}() arg is an empty sequence");
    }

    private static bool IsBetter(Interpreter py, CompareOperator better, PyObject item, PyObject best)
    {
        if (item.GetType() == typeof(PyInt) && best.GetType() == typeof(PyInt))
        {
            var order = IntMath.Compare((PyInt)item, (PyInt)best);
            return better.Forward == Slot.Lt ? order < 0 : order > 0;
        }

        return py.IsTrue(py.Compare(better, item, best));
    }
}
