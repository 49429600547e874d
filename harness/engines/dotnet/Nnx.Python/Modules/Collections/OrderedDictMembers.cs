using Nnx.Python.Building;
using Nnx.Python.Builtins.Containers;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Members of <c>collections.OrderedDict</c>.</summary>
internal static class OrderedDictMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", (_, a) => new PyDictInstance((PyType)a[0]))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a[0]))))
        .Method(Slot.Eq, "self, value, /", (py, a) => Equal(py, a) is { } equal ? PyBool.Of(equal) : PyNotImplemented.Value)
        .Method(Slot.Ne, "self, value, /", (py, a) => Equal(py, a) is { } equal ? PyBool.Of(!equal) : PyNotImplemented.Value)
        .Method(Slot.Or, "self, value, /", (py, a) => a[1] is PyDict ? Union(py, a[0].Type, a[0], a[1]) : PyNotImplemented.Value)
        .Method(Slot.ROr, "self, value, /", (py, a) => a[1] is PyDict ? Union(py, a[0].Type, a[1], a[0]) : PyNotImplemented.Value)
        .Method("copy", "self, /", (py, a) => Union(py, a[0].Type, a[0], new PyDict()))
        .Method("move_to_end", "self, /, key, last=True", MoveToEnd)
        .Method("popitem", "self, /, last=True", (py, a) =>
        {
            if (Self(a[0]).Count == 0)
            {
                throw PyError.Key(new PyStr("dictionary is empty"));
            }

            if (py.IsTrue(a[1]))
            {
                var (key, value) = Self(a[0]).RemoveLast()!.Value;
                return new PyTuple(key, value);
            }

            var position = 0;
            Self(a[0]).TryNext(ref position, out var first, out var found);
            Self(a[0]).Remove(py, first);
            return new PyTuple(first, found);
        })
        .Method("__reduce__", "self, /", (py, a) => new PyTuple(
            a[0].Type,
            PyTuple.Empty,
            a[0].Attributes is { Count: > 0 } attributes ? attributes : PyNone.Value,
            PyNone.Value,
            py.GetIterator(py.CallMethod(a[0], "items"))));

    private static PyDict Self(PyObject self) => (PyDict)self;

    private static string Repr(Interpreter py, PyDict self)
    {
        if (self.Count == 0)
        {
            return $"{self.Type.Name}()";
        }

        if (!py.TryBeginRepr(self))
        {
            return "...";
        }

        try
        {
            return $"{self.Type.Name}([{string.Join(", ", self.Entries.Select(e => $"({py.Repr(e.Key)}, {py.Repr(e.Value)})"))}])";
        }
        finally
        {
            py.EndRepr(self);
        }
    }

    private static bool? Equal(Interpreter py, BoundArguments a)
    {
        if (a[1] is not PyDict other)
        {
            return null;
        }

        if (!DictMembers.Equal(py, Self(a[0]), other))
        {
            return false;
        }

        return !other.Type.IsSubclassOf(CollectionsTypes.OrderedDict)
            || Self(a[0]).Entries.Zip(other.Entries).All(pair => py.IsEqual(pair.First.Key, pair.Second.Key));
    }

    private static PyDictInstance Union(Interpreter py, PyType type, PyObject left, PyObject right)
    {
        var union = new PyDictInstance(type);
        union.Update(py, (PyDict)left);
        union.Update(py, (PyDict)right);
        return union;
    }

    private static PyNone MoveToEnd(Interpreter py, BoundArguments a)
    {
        var self = Self(a[0]);
        var value = self.Remove(py, a[1]) ?? throw PyError.Key(a[1]);
        if (py.IsTrue(a[2]))
        {
            self.Store(py, a[1], value);
            return PyNone.Value;
        }

        var rest = self.Entries.ToArray();
        self.Clear();
        self.Store(py, a[1], value);
        foreach (var (key, kept) in rest)
        {
            self.Store(py, key, kept);
        }

        return PyNone.Value;
    }
}
