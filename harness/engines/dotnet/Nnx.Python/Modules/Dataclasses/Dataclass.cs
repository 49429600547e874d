using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>Turns classes with annotated names into dataclasses, as <c>dataclasses.dataclass</c> does.</summary>
public static class Dataclass
{
    internal const string FieldsName = "__dataclass_fields__";
    internal const string ParametersName = "__dataclass_params__";

    /// <summary>Writes the methods of a dataclass.</summary>
    /// <returns>The class; another one where slots are asked for.</returns>
    /// <exception cref="PyRaise">TypeError or ValueError, where the fields do not go together.</exception>
    public static PyType Process(Interpreter py, PyType type, DataclassOptions options)
    {
        var fields = new PyDict();
        var (hasParent, hasFrozenParent) = Inherit(type, fields);
        var own = FieldCollector.Collect(py, type, options);
        foreach (var field in own)
        {
            fields.Store(field.Name!, field);
            SetClassAttribute(py, type, field);
        }

        foreach (var (name, value) in type.Members.Entries.ToArray())
        {
            if (value is PyDataField && !own.Exists(field => field.Name == ((PyStr)name).Value))
            {
                throw PyError.Type($"{py.Repr(name)} is a field but has no type annotation");
            }
        }

        if (hasParent && hasFrozenParent != options.Frozen)
        {
            throw PyError.Type(options.Frozen
                ? "cannot inherit frozen dataclass from a non-frozen one"
                : "cannot inherit non-frozen dataclass from a frozen one");
        }

        type.SetMember(FieldsName, fields);
        type.SetMember(ParametersName, new PyDataclassParameters(options));
        var explicitHash = type.Members.Find("__hash__");
        var hasExplicitHash = explicitHash is not null
            && !(explicitHash is PyNone && type.Members.Find("__eq__") is not null);
        if (options.Order && !options.Eq)
        {
            throw PyError.Value("eq must be true if order is true");
        }

        new DataclassMethods(py, type, options, [.. Fields(fields)]).Write(hasExplicitHash);
        return options.Slots ? DataclassSlots.Rebuild(py, type, [.. Fields(fields)]) : type;
    }

    /// <summary>Whether a value is a dataclass or an instance of one.</summary>
    public static bool IsDataclass(PyObject value) =>
        (value as PyType ?? value.Type).Lookup(FieldsName) is PyDict;

    /// <summary>The names of the fields of a dataclass or an instance of one; class variables and init variables are left out.</summary>
    public static IEnumerable<string> FieldNames(PyObject value) => FieldsOf(value).Select(field => field.Name!);

    internal static IEnumerable<PyDataField> FieldsOf(PyObject value) =>
        (value as PyType ?? value.Type).Lookup(FieldsName) is PyDict fields
            ? Fields(fields).Where(field => field.Kind == FieldKind.Field)
            : throw PyError.Type("must be called with a dataclass type or instance");

    private static IEnumerable<PyDataField> Fields(PyDict fields) => fields.Entries.Select(entry => (PyDataField)entry.Value);

    private static (bool HasParent, bool HasFrozenParent) Inherit(PyType type, PyDict fields)
    {
        var (hasParent, hasFrozenParent) = (false, false);
        foreach (var parent in type.Mro.Skip(1).Reverse())
        {
            if (parent.Members.Find(FieldsName) is not PyDict inherited)
            {
                continue;
            }

            hasParent = true;
            foreach (var field in Fields(inherited))
            {
                fields.Store(field.Name!, field);
            }

            hasFrozenParent |= parent.Members.Find(ParametersName) is PyDataclassParameters { Options.Frozen: true };
        }

        return (hasParent, hasFrozenParent);
    }

    private static void SetClassAttribute(Interpreter py, PyType type, PyDataField field)
    {
        if (type.Members.Find(field.Name!) is not PyDataField)
        {
            return;
        }

        if (field.Default is null)
        {
            py.DeleteAttribute(type, field.Name!);
        }
        else
        {
            type.SetMember(field.Name!, field.Default);
        }
    }
}
