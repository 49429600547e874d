using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins;

/// <summary>How an object can be rebuilt: what <c>copy</c> asks for.</summary>
internal static class Reduction
{
    private static readonly NativeFunction NewObject = new("__newobj__", "copyreg", "cls, /, *args", (py, a) =>
        py.Call(py.GetAttribute(a[0], "__new__"), [a[0], .. a.Rest(1)]));

    public static PyObject Reduce(Interpreter py, PyObject self)
    {
        var own = self.Type.Lookup("__reduce__");
        return own is not null && !ReferenceEquals(own, BuiltinTypes.Object.Lookup("__reduce__"))
            ? py.CallMethod(self, "__reduce__")
            : Default(py, self);
    }

    public static PyObject Default(Interpreter py, PyObject self)
    {
        if (self is PyCallable or PyModule or PyIterator && self.Type.Lookup("__getnewargs__") is null)
        {
            throw PyError.Type($"cannot pickle '{self.Type.Name}' object");
        }

        PyObject[] arguments = [self.Type];
        if (py.FindAttribute(self, "__getnewargs_ex__") is { } extended && py.Call(extended) is PyTuple { Count: 2 } both)
        {
            arguments = [self.Type, .. (PyTuple)both[0]];
        }
        else if (py.FindAttribute(self, "__getnewargs__") is { } getter)
        {
            arguments = [self.Type, .. py.Call(getter) as PyTuple ?? throw PyError.Type("__getnewargs__ should return a tuple")];
        }

        var state = py.CallMethod(self, "__getstate__");
        PyObject items = self is PyList list ? py.GetIterator(list) : PyNone.Value;
        PyObject pairs = self is PyDict dict ? py.GetIterator(py.CallMethod(dict, "items")) : PyNone.Value;
        return new PyTuple(NewObject, new PyTuple(arguments), state, items, pairs);
    }

    /// <summary>The attributes of an object; with those of <c>__slots__</c> beside them where there are any.</summary>
    public static PyObject State(PyObject self)
    {
        PyObject attributes = self.Attributes is { Count: > 0 } own ? own : PyNone.Value;
        var slots = new PyDict();
        foreach (var type in self.Type.Mro)
        {
            foreach (var (key, member) in type.Members.Entries)
            {
                if (member is PySlotMember slot && self is PyInstance instance && instance.FindSlot(slot) is { } value)
                {
                    slots.Store((PyStr)key, value);
                }
            }
        }

        return slots.Count == 0 ? attributes : new PyTuple(attributes, slots);
    }
}
