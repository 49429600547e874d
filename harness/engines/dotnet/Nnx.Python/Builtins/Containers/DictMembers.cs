using System.Text;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Containers;

/// <summary>Members of <c>dict</c>.</summary>
internal static class DictMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", (_, a) => a[0] == BuiltinTypes.Dict ? new PyDict() : new PyDictInstance((PyType)a[0]))
        .Method(Slot.Init, "self, /, *args, **kwargs", (py, a) =>
        {
            DictUpdates.Apply(py, Self(a), "dict", a.Rest(1), a.Keywords(2));
            return PyNone.Value;
        })
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a))))
        .Value("__hash__", PyNone.Value)
        .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Count))
        .Method(Slot.Iter, "self, /", (_, a) => new PyDictIterator(Self(a), DictViewKind.Keys))
        .Method(Slot.Reversed, "self, /", (_, a) => new PyDictReverseIterator(Self(a), DictViewKind.Keys))
        .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(Self(a).Find(py, a[1]) is not null))
        .Method(Slot.GetItem, "self, key, /", (py, a) => Self(a).Find(py, a[1]) ?? Missing(py, Self(a), a[1]))
        .Method(Slot.SetItem, "self, key, value, /", (py, a) =>
        {
            Self(a).Store(py, a[1], a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelItem, "self, key, /", (py, a) =>
        {
            _ = Self(a).Remove(py, a[1]) ?? throw PyError.Key(a[1]);
            return PyNone.Value;
        })
        .Method(Slot.Eq, "self, value, /", (py, a) => a[1] is PyDict other ? PyBool.Of(Equal(py, Self(a), other)) : PyNotImplemented.Value)
        .Method(Slot.Ne, "self, value, /", (py, a) => a[1] is PyDict other ? PyBool.Of(!Equal(py, Self(a), other)) : PyNotImplemented.Value)
        .Method(Slot.Or, "self, value, /", (py, a) => a[1] is PyDict right ? Union(py, Self(a), right) : PyNotImplemented.Value)
        .Method(Slot.ROr, "self, value, /", (py, a) => a[1] is PyDict left ? Union(py, left, Self(a)) : PyNotImplemented.Value)
        .Method(Slot.IOr, "self, value, /", (py, a) =>
        {
            DictUpdates.Merge(py, Self(a), a[1]);
            return a[0];
        })
        .Method("get", "self, key, default=None, /", (py, a) => Self(a).Find(py, a[1]) ?? a[2])
        .Method("setdefault", "self, key, default=None, /", (py, a) =>
        {
            if (Self(a).Find(py, a[1]) is { } found)
            {
                return found;
            }

            Self(a).Store(py, a[1], a[2]);
            return a[2];
        })
        .Method("pop", "self, key, default=..., /", (py, a) =>
            Self(a).Remove(py, a[1]) ?? a.Optional(2) ?? throw PyError.Key(a[1]))
        .Method("popitem", "self, /", (_, a) => Self(a).RemoveLast() is var (key, value)
            ? new PyTuple(key, value)
            : throw PyError.Key(new PyStr("popitem(): dictionary is empty")))
        .Method("update", "self, /, *args, **kwargs", (py, a) =>
        {
            DictUpdates.Apply(py, Self(a), "update", a.Rest(1), a.Keywords(2));
            return PyNone.Value;
        })
        .Method("keys", "self, /", (_, a) => new PyDictView(Self(a), DictViewKind.Keys))
        .Method("values", "self, /", (_, a) => new PyDictView(Self(a), DictViewKind.Values))
        .Method("items", "self, /", (_, a) => new PyDictView(Self(a), DictViewKind.Items))
        .Method("copy", "self, /", (py, a) =>
        {
            py.Meter.Step(Self(a).Count / 16);
            return Self(a).Copy();
        })
        .Method("clear", "self, /", (_, a) =>
        {
            Self(a).Clear();
            return PyNone.Value;
        })
        .ClassMethod("fromkeys", "cls, iterable, value=None, /", FromKeys)
        .ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript);

    public static string Repr(Interpreter py, PyDict dict)
    {
        if (!py.TryBeginRepr(dict))
        {
            return "{...}";
        }

        try
        {
            var text = new StringBuilder("{");
            var position = 0;
            while (dict.TryNext(ref position, out var key, out var value))
            {
                text.Append(text.Length > 1 ? ", " : "").Append(py.Repr(key)).Append(": ").Append(py.Repr(value));
                if (text.Length > 1 << 16)
                {
                    py.Meter.Reserve(text.Length * 2L);
                }
            }

            return text.Append('}').ToString();
        }
        finally
        {
            py.EndRepr(dict);
        }
    }

    public static bool Equal(Interpreter py, PyDict left, PyDict right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        py.Enter(" in comparison");
        try
        {
            var position = 0;
            while (left.TryNext(ref position, out var key, out var value))
            {
                if (right.Find(py, key) is not { } other || !py.IsEqual(value, other))
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            py.Leave();
        }
    }

    /// <summary>What reading a key that is not there gives: the class's <c>__missing__</c>, else KeyError.</summary>
    public static PyObject Missing(Interpreter py, PyDict dict, PyObject key) =>
        dict.GetType() != typeof(PyDict) && py.CallSlot(dict, Slot.Missing, key) is { } made ? made : throw PyError.Key(key);

    private static PyDict Self(BoundArguments a) => (PyDict)a[0];

    private static PyDict Union(Interpreter py, PyDict left, PyDict right)
    {
        var union = left.Copy();
        union.Update(py, right);
        return union;
    }

    private static PyObject FromKeys(Interpreter py, BoundArguments a)
    {
        var made = py.Call(a[0]);
        foreach (var key in py.Iterate(a[1]))
        {
            if (made.GetType() == typeof(PyDict))
            {
                ((PyDict)made).Store(py, key, a[2]);
            }
            else
            {
                py.SetItem(made, key, a[2]);
            }
        }

        return made;
    }
}
