using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.NamedTuples;

/// <summary>Describes classes that Python would make with <c>typing.NamedTuple</c>.</summary>
internal static class NamedTupleClass
{
    /// <summary>A class of named tuples.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module that it says it belongs to.</param>
    /// <param name="fields">Names of the fields.</param>
    public static NativeClass Describe(string name, string module, params string[] fields) => Describe(name, module, fields, null);

    /// <summary>A class of named tuples whose last field has a default, and that may have more members.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module that it says it belongs to.</param>
    /// <param name="fields">Names of the fields.</param>
    /// <param name="last">The default of the last field; null where it has none.</param>
    /// <param name="more">Writes further members down.</param>
    public static NativeClass Describe(string name, string module, string[] fields, PyObject? last, Action<ClassBuilder>? more = null) => new(name, module)
    {
        BuiltinBases = [BuiltinTypes.Tuple],
        InstancesHaveAttributes = false,
        Define = type =>
        {
            Define(type, fields, last);
            more?.Invoke(type);
        },
    };

    private static void Define(ClassBuilder type, string[] fields, PyObject? last)
    {
        PyObject[] names = [.. fields.Select(static field => new PyStr(field))];
        var defaults = new PyDict();
        if (last is not null)
        {
            defaults.Store(fields[^1], last);
        }

        type.Value("_fields", new PyTuple(names))
            .Value("__match_args__", new PyTuple(names))
            .Value("_field_defaults", defaults)
            .New(Parameters(fields, last), (_, arguments) => Make((PyType)arguments[0], fields, arguments, last))
            .Method(Slot.Repr, "self", (py, arguments) => new PyStr(Text(py, (PyTuple)arguments[0], fields)))
            .Method("_asdict", "self", (_, arguments) => ToDict((PyTuple)arguments[0], fields))
            .Method("_replace", "self, /, **kwds", (py, arguments) => Replace(py, (PyTuple)arguments[0], fields, arguments.Keywords(1)))
            .Method("__getnewargs__", "self", (_, arguments) => new PyTuple([.. (PyTuple)arguments[0]]))
            .ClassMethod("_make", "cls, iterable", (py, arguments) => FromIterable(py, (PyType)arguments[0], fields, arguments[1]));
        for (var i = 0; i < fields.Length; i++)
        {
            var index = i;
            type.Property(fields[i], (_, self) => ((PyTuple)self)[index]);
        }
    }

    private static string Parameters(string[] fields, PyObject? last)
    {
        var parameters = string.Join(", ", fields.Prepend("_cls"));
        return last is null ? parameters : parameters + "=...";
    }

    private static NamedTuple Make(PyType type, string[] fields, BoundArguments arguments, PyObject? last)
    {
        var items = new PyObject[fields.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = arguments.Optional(i + 1) is { } given and not PyEllipsis ? given : last!;
        }

        return new NamedTuple(type, items);
    }

    private static string Text(Interpreter py, PyTuple tuple, string[] fields) =>
        $"{tuple.Type.Name}({string.Join(", ", fields.Select((field, i) => $"{field}={py.Repr(tuple[i])}"))})";

    private static PyDict ToDict(PyTuple tuple, string[] fields)
    {
        var dict = new PyDict();
        for (var i = 0; i < fields.Length; i++)
        {
            dict.Store(fields[i], tuple[i]);
        }

        return dict;
    }

    private static NamedTuple Replace(Interpreter py, PyTuple tuple, string[] fields, PyDict changes)
    {
        PyObject[] items = [.. tuple];
        var unknown = new PyList();
        foreach (var (key, value) in changes.Entries)
        {
            var index = Array.IndexOf(fields, ((PyStr)key).Value);
            if (index < 0)
            {
                unknown.Items.Add(key);
            }
            else
            {
                items[index] = value;
            }
        }

        return unknown.Items.Count == 0
            ? new NamedTuple(tuple.Type, items)
            : throw PyError.Value($"Got unexpected field names: {py.Repr(unknown)}");
    }

    private static NamedTuple FromIterable(Interpreter py, PyType type, string[] fields, PyObject iterable)
    {
        PyObject[] items = [.. py.Iterate(iterable)];
        return items.Length == fields.Length
            ? new NamedTuple(type, items)
            : throw PyError.Type($"Expected {fields.Length} arguments, got {items.Length}");
    }
}
