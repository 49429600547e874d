using Nnx.Python.Building;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Itertools;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Members of <c>collections.Counter</c>.</summary>
internal static class CounterMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, /, *args, **kwargs", (_, a) => new PyDictInstance((PyType)a[0]))
            .Method(Slot.Init, "self, iterable=None, /, **kwds", (py, a) =>
            {
                Add(py, Self(a[0]), a[1], a.Keywords(2), BinaryOperator.Add);
                return PyNone.Value;
            })
            .Method("update", "self, iterable=None, /, **kwds", (py, a) =>
            {
                Add(py, Self(a[0]), a[1], a.Keywords(2), BinaryOperator.Add);
                return PyNone.Value;
            })
            .Method("subtract", "self, iterable=None, /, **kwds", (py, a) =>
            {
                Add(py, Self(a[0]), a[1], a.Keywords(2), BinaryOperator.Sub);
                return PyNone.Value;
            })
            .Method(Slot.Missing, "self, key, /", (_, _) => PyInt.Of(0))
            .Method(Slot.DelItem, "self, key, /", (py, a) =>
            {
                Self(a[0]).Remove(py, a[1]);
                return PyNone.Value;
            })
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a[0]))))
            .Method("most_common", "self, n=None", (py, a) =>
            {
                var items = MostCommon(py, Self(a[0]));
                return new PyList(a[1] is PyNone ? items : items.Take((int)Math.Max(0, py.ToLong(a[1]))));
            })
            .Method("elements", "self", (py, a) => new PyLazyIterator(ItertoolsTypes.Chain, Elements(py, Self(a[0]))))
            .Method("total", "self", (py, a) => Self(a[0]).Entries.Aggregate(
                (PyObject)PyInt.Of(0), (total, entry) => py.Binary(BinaryOperator.Add, total, entry.Value)))
            .Method("copy", "self", (py, a) => Copy(py, Self(a[0])))
            .Method("__reduce__", "self", (_, a) =>
            {
                var plain = Self(a[0]).Copy();
                return new PyTuple(a[0].Type, new PyTuple(plain));
            })
            .ClassMethod("fromkeys", "cls, iterable, v=None", (_, _) => throw PyError.NotImplemented(
                "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."))
            .Method(Slot.Pos, "self", (py, a) => Positive(py, Self(a[0]), negate: false))
            .Method(Slot.Neg, "self", (py, a) => Positive(py, Self(a[0]), negate: true));
        CounterOperators.Define(c);
    }

    public static PyDict Self(PyObject self) => (PyDict)self;

    public static PyObject CountOf(Interpreter py, PyDict counter, PyObject key) => counter.Find(py, key) ?? PyInt.Of(0);

    public static bool IsPositive(Interpreter py, PyObject count) =>
        count is PyInt number ? number.Value.Sign > 0 : py.IsTrue(py.Compare(CompareOperator.Gt, count, PyInt.Of(0)));

    public static PyDictInstance Empty() => new(CollectionsTypes.Counter);

    private static PyDictInstance Copy(Interpreter py, PyDict self)
    {
        var copy = new PyDictInstance(self.Type);
        copy.Update(py, self);
        return copy;
    }

    private static void Add(Interpreter py, PyDict self, PyObject source, PyDict named, BinaryOperator op)
    {
        switch (source)
        {
            case PyNone:
                break;
            case PyDict counts:
                foreach (var (key, count) in counts.Entries.ToArray())
                {
                    self.Store(py, key, self.Count == 0 && op == BinaryOperator.Add ? count : py.Binary(op, CountOf(py, self, key), count));
                }

                break;
            default:
                var iterator = py.GetIterator(source);
                while (py.TryNext(iterator) is { } key)
                {
                    var one = PyInt.Of(1);
                    var before = CountOf(py, self, key);
                    self.Store(py, key, before is PyInt number && op == BinaryOperator.Add ? IntMath.Add(number, one) : py.Binary(op, before, one));
                }

                break;
        }

        foreach (var (key, count) in named.Entries)
        {
            self.Store(py, key, py.Binary(op, CountOf(py, self, key), count));
        }
    }

    private static PyObject[] MostCommon(Interpreter py, PyDict self)
    {
        PyObject[] items = [.. self.Entries.Select(entry => new PyTuple(entry.Key, entry.Value))];
        Sorting.Sort(py, items, new NativeFunction("itemgetter", "operator", "item", (_, a) => ((PyTuple)a[0])[1]), reverse: true);
        return items;
    }

    private static IEnumerable<PyObject> Elements(Interpreter py, PyDict self)
    {
        foreach (var (key, count) in self.Entries.ToArray())
        {
            for (var i = py.ToLong(count); i > 0; i--)
            {
                yield return key;
            }
        }
    }

    private static string Repr(Interpreter py, PyDict self)
    {
        if (self.Count == 0)
        {
            return $"{self.Type.Name}()";
        }

        var parts = MostCommon(py, self).Cast<PyTuple>().Select(item => $"{py.Repr(item[0])}: {py.Repr(item[1])}");
        return $"{self.Type.Name}({{{string.Join(", ", parts)}}})";
    }

    private static PyDictInstance Positive(Interpreter py, PyDict self, bool negate)
    {
        var result = Empty();
        foreach (var (key, count) in self.Entries)
        {
            var value = negate ? py.Binary(BinaryOperator.Sub, PyInt.Of(0), count) : count;
            if (IsPositive(py, value))
            {
                result.Store(py, key, value);
            }
        }

        return result;
    }
}
