using System.Collections.Immutable;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>Makes a class of a name, bases and a namespace: <c>type.__new__</c>.</summary>
internal static class ClassCreation
{
    public static PyType Create(Interpreter py, PyType metaclass, string name, PyTuple bases, PyDict names, CallArguments keywords)
    {
        ImmutableArray<PyType> parents = bases.Count == 0
            ? [BuiltinTypes.Object]
            : [.. bases.Select(b => b as PyType ?? throw PyError.Type("bases must be types"))];
        py.Meter.Step(parents.Sum(parent => parent.Mro.Length));
        var winner = Metaclasses.Winner(metaclass, bases);
        var slots = SlotDeclaration.Read(py, name, parents, names);
        var type = new PyType(name, Text(names, "__module__") ?? Module(py), parents, new PyTypeOptions
        {
            QualifiedName = Text(names, "__qualname__") ?? name,
            InstancesHaveAttributes = slots.HasAttributes || parents.Any(parent => parent.InstancesHaveAttributes),
            Metatype = winner,
        });
        Fill(type, names);
        slots.AddTo(type);
        type.Changed();
        if (names.Find("__classcell__") is PyCell cell)
        {
            cell.Value = type;
        }

        ClassHooks.SetNames(py, type, names);
        ClassHooks.InitSubclass(py, type, keywords);
        return type;
    }

    private static void Fill(PyType type, PyDict names)
    {
        var members = type.Members;
        foreach (var (key, value) in names.Entries)
        {
            if (key is not PyStr { Value: "__qualname__" or "__classcell__" })
            {
                members.Store((PyStr)key, Wrap((PyStr)key, value));
            }
        }

        if (members.Find("__module__") is null)
        {
            members.Store("__module__", new PyStr(type.Module));
        }

        if (members.Find("__doc__") is null)
        {
            members.Store("__doc__", PyNone.Value);
        }

        if (members.Find("__eq__") is not null && members.Find("__hash__") is null)
        {
            members.Store("__hash__", PyNone.Value);
        }
    }

    private static PyObject Wrap(PyStr key, PyObject value) => key.Value switch
    {
        "__new__" when value is PyFunction => new PyStaticMethod(value),
        "__init_subclass__" or "__class_getitem__" when value is PyFunction => new PyClassMethod(value),
        _ => value,
    };

    private static string? Text(PyDict names, string key) => names.Find(key) is PyStr text ? text.Value : null;

    private static string Module(Interpreter py) =>
        py.CurrentFrame?.Globals.Find("__name__") is PyStr name ? name.Value : "builtins";
}
