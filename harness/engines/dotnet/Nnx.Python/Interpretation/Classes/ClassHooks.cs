using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>What a new class tells its members and its bases.</summary>
internal static class ClassHooks
{
    public static void SetNames(Interpreter py, PyType type, PyDict names)
    {
        foreach (var (key, value) in names.Entries.ToArray())
        {
            if (value is PyFunction)
            {
                continue;
            }

            if (value is PyProperty property)
            {
                property.Name ??= ((PyStr)key).Value;
            }
            else if (value.Type.Lookup(Slot.SetName) is { } hook)
            {
                SetName(py, type, hook, key, value);
            }
        }
    }

    public static void InitSubclass(Interpreter py, PyType type, CallArguments keywords)
    {
        foreach (var parent in type.Mro.Skip(1))
        {
            if (parent.Members.Find("__init_subclass__") is { } hook && !ReferenceEquals(parent, BuiltinTypes.Object))
            {
                py.Call(Descriptor.Get(py, hook, null, type), keywords);
                return;
            }
        }

        if (keywords.Values.Length > 0)
        {
            throw PyError.Type($"{type.Name}.__init_subclass__() takes no keyword arguments");
        }
    }

    private static void SetName(Interpreter py, PyType type, PyObject hook, PyObject key, PyObject value)
    {
        try
        {
            py.Call(Descriptor.Get(py, hook, value, value.Type), type, key);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.Exception))
        {
            var error = PyError.Runtime(
                $"Error calling __set_name__ on '{value.Type.Name}' instance {py.Repr(key)} in '{type.Name}'");
            error.Value.Cause = raised.Value;
            error.Value.SuppressContext = true;
            throw error;
        }
    }
}
