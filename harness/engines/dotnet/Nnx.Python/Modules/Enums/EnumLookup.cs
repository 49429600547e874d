using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>Finds members by value.</summary>
internal static class EnumLookup
{
    public static bool IsHashable(PyObject value) => value.Type.Lookup(Slot.Hash) is not (null or PyNone);

    public static PyObject? ByValue(Interpreter py, EnumData data, PyObject value)
    {
        try
        {
            if (IsHashable(value))
            {
                return data.ByValue.Find(py, value);
            }
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.TypeError))
        {
            // Something inside the value has no hash: compare one by one.
        }

        return data.ByName.Entries.Select(entry => entry.Value)
            .FirstOrDefault(member => py.IsEqual(member.Attributes!.Find("_value_")!, value));
    }

    /// <summary><c>Color(value)</c>.</summary>
    public static PyObject Find(Interpreter py, PyType type, PyObject value)
    {
        if (ReferenceEquals(value.Type, type))
        {
            return value;
        }

        var classes = EnumClasses.Of(py);
        var data = classes.DataOf(type);
        if (ByValue(py, data, value) is { } member)
        {
            return member;
        }

        if (data.ByName.Count == 0)
        {
            throw PyError.Type($"{py.Repr(type)} has no members defined");
        }

        PyObject result;
        try
        {
            result = py.CallMethod(type, "_missing_", value);
        }
        catch (PyRaise raised)
        {
            if (!raised.Is(ExceptionTypes.ValueError))
            {
                raised.Value.Context ??= Invalid(py, type, value).Value;
            }

            throw;
        }

        if (result.Type.IsSubclassOf(type) || (type.IsSubclassOf(classes.Flag) && data.Boundary == FlagBoundary.Eject && result is PyInt))
        {
            return result;
        }

        throw result is PyNone
            ? Invalid(py, type, value)
            : PyError.Type($"error in {type.Name}._missing_: returned {py.Repr(result)} instead of None or a valid member");
    }

    private static PyRaise Invalid(Interpreter py, PyType type, PyObject value) =>
        PyError.Value($"{py.Repr(value)} is not a valid {type.QualifiedName}");
}
