using System.Collections.Immutable;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>Makes a dataclass anew with <c>__slots__</c>, which a class cannot get afterwards.</summary>
internal static class DataclassSlots
{
    public static PyType Rebuild(Interpreter py, PyType type, ImmutableArray<PyDataField> all)
    {
        if (type.Members.Find("__slots__") is not null)
        {
            throw PyError.Type($"{type.Name} already specifies __slots__");
        }

        var fields = all.Where(field => field.Kind == FieldKind.Field).Select(field => field.Name!).ToList();
        var inherited = type.Mro.Skip(1)
            .SelectMany(parent => parent.Members.Find("__slots__") is { } slots ? py.Iterate(slots).Select(py.Str) : [])
            .ToHashSet(StringComparer.Ordinal);
        var names = type.Members.Copy();
        names.Store("__slots__", new PyTuple([.. fields.Where(f => !inherited.Contains(f)).Select(f => new PyStr(f))]));
        names.Store("__qualname__", new PyStr(type.QualifiedName));
        foreach (var field in fields)
        {
            names.Remove(field);
        }

        var made = (PyType)py.Call(type.Type, new CallArguments([new PyStr(type.Name), new PyTuple([.. type.Bases]), names], []));
        made.QualifiedName = type.QualifiedName;
        return made;
    }
}
