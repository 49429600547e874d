using Nnx.Python.Building;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary><c>typing.NamedTuple</c>, as a function and as a base of classes.</summary>
internal static class NamedTupleClasses
{
    private static readonly string[] Prohibited =
        ["__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"];

    private static readonly NativeClass Meta = new("NamedTupleMeta", "typing")
    {
        BuiltinBases = [BuiltinTypes.TypeType],
        Define = c => c.New("cls, typename, bases, ns, /, **kwargs", FromClass),
    };

    // The marker's metaclass makes the class; the marker itself is never among the bases of what it makes.
    private static readonly NativeClass Marker = new("NamedTuple", "typing") { Metaclass = Meta };

    // Programs see a function; in a class statement it stands for a class.
    private static readonly PyType FunctionType = new("function", "typing", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        Define = c => c
            .Method(Slot.Repr, "self", (py, a) => new PyStr($"<function NamedTuple at {py.Address(a[0])}>"))
            .Method(Slot.Call, "self, typename, fields=None, /, **kwargs", (py, a) => Functional(py, a))
            .Method("__mro_entries__", "self, bases", (py, a) => ((PyTuple)a[1]).Contains(a[0])
                ? new PyTuple(py.TypeOf(Marker))
                : throw PyError.Type("NamedTuple expected among the bases")),
    });

    public static PyObject Function { get; } = new PyInstance(FunctionType);

    private static PyType FromClass(Interpreter py, BoundArguments a)
    {
        var names = (PyDict)a[3];
        var bases = ((PyTuple)a[2]).Cast<PyType>().ToList();
        if (bases.Exists(parent => parent.Name != "NamedTuple" && !ReferenceEquals(parent, TypingTypes.Generic)))
        {
            throw PyError.Type("can only inherit from a NamedTuple type and Generic");
        }

        var annotations = names.Find("__annotations__") as PyDict ?? new PyDict();
        var fields = annotations.Entries.Select(entry => ((PyStr)entry.Key).Value).ToList();
        var defaults = new List<PyObject>();
        foreach (var field in fields)
        {
            if (names.Find(field) is { } value)
            {
                defaults.Add(value);
            }
            else if (defaults.Count > 0)
            {
                throw PyError.Type($"Non-default namedtuple field {field} cannot follow default "
                    + $"field{(defaults.Count > 1 ? "s" : "")} {string.Join(", ", fields.Where(f => names.Find(f) is not null))}");
            }
        }

        var module = names.Find("__module__") is PyStr text ? text.Value : "__main__";
        var type = NamedTupleFactory.Make(
            py.Str(a[1]), module, fields, defaults,
            bases.Contains(TypingTypes.Generic) ? [BuiltinTypes.Tuple, TypingTypes.Generic] : [BuiltinTypes.Tuple]);
        Fill(py, type, names, annotations, fields);
        return type;
    }

    private static void Fill(Interpreter py, PyType type, PyDict names, PyDict annotations, List<string> fields)
    {
        if (names.Find("__qualname__") is PyStr qualified)
        {
            type.QualifiedName = qualified.Value;
        }

        type.SetMember("__annotations__", annotations);
        type.SetMember("__orig_bases__", names.Find("__orig_bases__") ?? PyTuple.Empty);
        foreach (var (key, value) in names.Entries)
        {
            var name = ((PyStr)key).Value;
            if (Array.IndexOf(Prohibited, name) >= 0)
            {
                throw PyError.Attribute($"Cannot overwrite NamedTuple attribute {name}");
            }

            if (name is "__module__" or "__qualname__" or "__annotations__" or "__orig_bases__" || fields.Contains(name))
            {
                continue;
            }

            if (name == "__classcell__")
            {
                ((Interpretation.Functions.PyCell)value).Value = type;
                continue;
            }

            type.SetMember(name, value);
            if (value.Type.Lookup(Slot.SetName) is not null)
            {
                py.CallSlot(value, Slot.SetName, type, key);
            }
        }

        if (type.Bases.Contains(TypingTypes.Generic))
        {
            GenericMembers.InitSubclass(py, type);
        }
    }

    private static PyType Functional(Interpreter py, BoundArguments a)
    {
        var annotations = new PyDict();
        if (a.OrNull(2) is { } given)
        {
            foreach (var item in py.Iterate(given))
            {
                var pair = TupleMembers.Collect(py, item);
                annotations.Store((PyStr)pair[0], TypingConversion.Of(pair[1]));
            }
        }

        foreach (var (key, value) in a.Keywords(3).Entries)
        {
            annotations.Store((PyStr)key, TypingConversion.Of(value));
        }

        var module = py.CurrentFrame?.Globals.Find("__name__") is PyStr name ? name.Value : "__main__";
        var type = NamedTupleFactory.Make(py.Str(a[1]), module, [.. annotations.Entries.Select(e => ((PyStr)e.Key).Value)], []);
        type.SetMember("__annotations__", annotations);
        return type;
    }
}
