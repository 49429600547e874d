using Nnx.Python.Errors;
using Nnx.Python.Modules.Copying;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary><c>asdict</c>, <c>astuple</c> and <c>replace</c>.</summary>
internal static class DataclassConversion
{
    public static PyObject Convert(Interpreter py, PyObject value, PyObject factory, bool toTuple)
    {
        py.Enter(" while calling a Python object");
        try
        {
            return Inner(py, value, factory, toTuple);
        }
        finally
        {
            py.Leave();
        }
    }

    public static PyObject Replace(Interpreter py, PyObject self, PyDict changes)
    {
        if (self is PyType || !Dataclass.IsDataclass(self))
        {
            throw PyError.Type("replace() should be called on dataclass instances");
        }

        var named = changes.Copy();
        foreach (var (key, entry) in ((PyDict)self.Type.Lookup(Dataclass.FieldsName)!).Entries)
        {
            var field = (PyDataField)entry;
            if (field.Kind == FieldKind.ClassVariable)
            {
                continue;
            }

            var given = named.Find((PyStr)key) is not null;
            if (!field.Init)
            {
                if (given)
                {
                    throw PyError.Value($"field {field.Name} is declared with init=False, it cannot be specified with replace()");
                }

                continue;
            }

            if (given)
            {
                continue;
            }

            if (field.Kind == FieldKind.InitVariable && field.Default is null)
            {
                throw PyError.Value($"InitVar {py.Repr(key)} must be specified with replace()");
            }

            named.Store((PyStr)key, py.GetAttribute(self, field.Name!));
        }

        return py.Call(self.Type, Builtins.Callables.CallForwarding.Arguments(PyTuple.Empty, named));
    }

    private static PyObject Inner(Interpreter py, PyObject value, PyObject factory, bool toTuple)
    {
        if (value is not PyType && Dataclass.IsDataclass(value))
        {
            var fields = Dataclass.FieldsOf(value).Select(field =>
                (field.Key, Value: Convert(py, py.GetAttribute(value, field.Name!), factory, toTuple)));
            PyObject list = toTuple
                ? new PyList(fields.Select(field => field.Value))
                : new PyList(fields.Select(field => new PyTuple(field.Key, field.Value)));
            return py.Call(factory, list);
        }

        switch (value)
        {
            case PyTuple named when py.FindAttribute(named, "_fields") is not null:
                return py.Call(named.Type, [.. named.Select(item => Convert(py, item, factory, toTuple))]);
            case PyList list:
                return py.Call(list.Type, new PyList(list.Items.ToArray().Select(item => Convert(py, item, factory, toTuple))));
            case PyTuple tuple:
                return py.Call(tuple.Type, new PyList(tuple.Select(item => Convert(py, item, factory, toTuple))));
            case PyDict dict:
                return py.Call(dict.Type, new PyList(dict.Entries.ToArray().Select(entry => new PyTuple(
                    Convert(py, entry.Key, factory, toTuple), Convert(py, entry.Value, factory, toTuple)))));
            default:
                return DeepCopy.Copy(py, value, new PyDict());
        }
    }
}
