using System.Collections.Immutable;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Makes classes of named tuples, as <c>collections.namedtuple</c> does.</summary>
public static class NamedTupleFactory
{
    /// <summary>A class of named tuples.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module it says it belongs to.</param>
    /// <param name="fields">Names of the fields.</param>
    /// <param name="defaults">Defaults of the last fields.</param>
    /// <param name="bases">Its bases; <c>tuple</c> where empty.</param>
    public static PyType Make(
        string name, string module, IReadOnlyList<string> fields, IReadOnlyList<PyObject> defaults, ImmutableArray<PyType> bases = default)
    {
        var type = new PyType(name, module, bases.IsDefaultOrEmpty ? [BuiltinTypes.Tuple] : bases, new PyTypeOptions
        {
            InstancesHaveAttributes = false,
        });
        var names = new PyTuple([.. fields.Select(field => new PyStr(field))]);
        var byName = new PyDict();
        for (var i = 0; i < defaults.Count; i++)
        {
            byName.Store(fields[fields.Count - defaults.Count + i], defaults[i]);
        }

        var members = type.Members;
        members.Store("__module__", new PyStr(module));
        members.Store("__doc__", new PyStr($"{name}({string.Join(", ", fields)})"));
        members.Store("__slots__", PyTuple.Empty);
        members.Store("_fields", names);
        members.Store("_field_defaults", byName);
        members.Store("__match_args__", names);
        Define(type, fields, byName);
        for (var i = 0; i < fields.Count; i++)
        {
            var index = i;
            members.Store(fields[i], new NativeProperty(fields[i], type, (_, self) => ((PyTuple)self)[index], (_, _, value) =>
                throw PyError.Attribute(value is null ? "can't delete attribute" : "can't set attribute")));
        }

        type.Changed();
        return type;
    }

    private static void Define(PyType type, IReadOnlyList<string> fields, PyDict defaults)
    {
        var parameters = fields.Select(field => new Parameter(
            field, ParameterKind.PositionalOrKeyword, defaults.Find(field) is null, defaults.Find(field), defaults.Find(field) is null ? null : "..."));
        var signature = new Signature([new Parameter("_cls", ParameterKind.PositionalOrKeyword, true, null, null), .. parameters]);
        Store(type, "__new__", new PyStaticMethod(Function(type, "__new__", signature, (_, a) =>
            new PyTupleInstance((PyType)a[0], a.Values[1..]!))));
        Store(type, "_make", new PyClassMethod(Function(type, "_make", Signature.Parse("cls, iterable"), (py, a) =>
        {
            var items = TupleMembers.Collect(py, a[1]);
            return items.Length == fields.Count
                ? new PyTupleInstance((PyType)a[0], items)
                : throw PyError.Type($"Expected {fields.Count} arguments, got {items.Length}");
        })));
        Store(type, "_replace", Function(type, "_replace", Signature.Parse("self, /, **kwds"), (py, a) => Replace(py, (PyTuple)a[0], fields, a.Keywords(1))));
        Store(type, "_asdict", Function(type, "_asdict", Signature.Parse("self"), (_, a) =>
        {
            var dict = new PyDict();
            for (var i = 0; i < fields.Count; i++)
            {
                dict.Store(fields[i], ((PyTuple)a[0])[i]);
            }

            return dict;
        }));
        Store(type, "__repr__", Function(type, "__repr__", Signature.Parse("self"), (py, a) => new PyStr(Repr(py, (PyTuple)a[0], fields))));
        Store(type, "__getnewargs__", Function(type, "__getnewargs__", Signature.Parse("self"), (_, a) =>
            new PyTuple([.. ((PyTuple)a[0]).Items])));
    }

    private static string Repr(Interpreter py, PyTuple tuple, IReadOnlyList<string> fields)
    {
        if (!py.TryBeginRepr(tuple))
        {
            return "...";
        }

        try
        {
            return $"{tuple.Type.Name}({string.Join(", ", fields.Select((field, i) => $"{field}={py.Repr(tuple[i])}"))})";
        }
        finally
        {
            py.EndRepr(tuple);
        }
    }

    private static PyTupleInstance Replace(Interpreter py, PyTuple tuple, IReadOnlyList<string> fields, PyDict changes)
    {
        var items = tuple.Items.ToArray();
        var unknown = new PyList();
        foreach (var (key, value) in changes.Entries)
        {
            var index = fields.ToList().IndexOf(((PyStr)key).Value);
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
            ? new PyTupleInstance(tuple.Type, items)
            : throw PyError.Value($"Got unexpected field names: {py.Repr(unknown)}");
    }

    private static void Store(PyType type, string name, PyObject value) => type.Members.Store(name, value);

    private static NativeFunction Function(PyType type, string name, Signature signature, NativeBody body) =>
        new(name, $"{type.Name}.{name}", type.Module, new Lazy<Signature>(signature), body)
        {
            LooksLikeScript = true,
            Owner = name == "_make" ? null : type,
            IsConstructor = name == "__new__",
        };
}
