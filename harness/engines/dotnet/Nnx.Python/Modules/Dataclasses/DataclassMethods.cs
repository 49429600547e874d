using System.Collections.Immutable;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>Writes the methods of one dataclass.</summary>
internal sealed class DataclassMethods(Interpreter py, PyType type, DataclassOptions options, ImmutableArray<PyDataField> all)
{
    private readonly ImmutableArray<PyDataField> _fields = [.. all.Where(field => field.Kind == FieldKind.Field)];

    public void Write(bool hasExplicitHash)
    {
        var parameters = all.Where(field => field.Kind != FieldKind.ClassVariable).ToImmutableArray();
        if (options.Init)
        {
            Set("__init__", DataclassInit.Make(type, options, parameters));
        }

        if (options.Repr)
        {
            var shown = _fields.Where(field => field.Repr).ToImmutableArray();
            Set("__repr__", Function("__repr__", "self", (inner, a) => new PyStr(Repr(inner, a[0], shown))));
        }

        var compared = _fields.Where(field => field.Compare).ToImmutableArray();
        if (options.Eq)
        {
            Set("__eq__", Function("__eq__", "self, other", (inner, a) =>
                ReferenceEquals(a[0].Type, a[1].Type)
                    ? inner.Compare(CompareOperator.Eq, Values(inner, a[0], compared), Values(inner, a[1], compared))
                    : PyNotImplemented.Value));
        }

        if (options.Order)
        {
            WriteOrder(compared);
        }

        if (options.Frozen)
        {
            WriteFrozen();
        }

        WriteHash(hasExplicitHash);
        if (options.MatchArgs)
        {
            Set("__match_args__", new PyTuple([.. parameters.Where(f => f.Init && f.KeywordOnly != true).Select(f => f.Key)]));
        }

        if (type.Members.Find("__doc__") is null or PyNone)
        {
            type.SetMember("__doc__", new PyStr(DataclassInit.Describe(py, type, parameters)));
        }
    }

    private static PyTuple Values(Interpreter inner, PyObject self, ImmutableArray<PyDataField> fields)
    {
        var values = new PyObject[fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = inner.GetAttribute(self, fields[i].Name!);
        }

        return new PyTuple(values);
    }

    private static string Repr(Interpreter inner, PyObject self, ImmutableArray<PyDataField> shown)
    {
        if (!inner.TryBeginRepr(self))
        {
            return "...";
        }

        try
        {
            var parts = shown.Select(field => $"{field.Name}={inner.Repr(inner.GetAttribute(self, field.Name!))}");
            return $"{self.Type.QualifiedName}({string.Join(", ", parts)})";
        }
        finally
        {
            inner.EndRepr(self);
        }
    }

    private void Set(string name, PyObject value)
    {
        if (type.Members.Find(name) is null)
        {
            type.SetMember(name, value);
        }
    }

    private NativeFunction Function(string name, string signature, NativeBody body) =>
        new(name, $"{type.QualifiedName}.{name}", type.Module, new Lazy<Signature>(() => Signature.Parse(signature)), body)
        {
            LooksLikeScript = true,
        };

    private void WriteOrder(ImmutableArray<PyDataField> compared)
    {
        foreach (var op in (CompareOperator[])[CompareOperator.Lt, CompareOperator.Le, CompareOperator.Gt, CompareOperator.Ge])
        {
            var name = Slots.Name(op.Forward);
            if (type.Members.Find(name) is not null)
            {
                throw PyError.Type(
                    $"Cannot overwrite attribute {name} in class {type.Name}. Consider using functools.total_ordering");
            }

            type.SetMember(name, Function(name, "self, other", (inner, a) =>
                ReferenceEquals(a[0].Type, a[1].Type)
                    ? inner.Compare(op, Values(inner, a[0], compared), Values(inner, a[1], compared))
                    : PyNotImplemented.Value));
        }
    }

    private void WriteFrozen()
    {
        foreach (var name in (string[])["__setattr__", "__delattr__"])
        {
            if (type.Members.Find(name) is not null)
            {
                throw PyError.Type($"Cannot overwrite attribute {name} in class {type.Name}");
            }
        }

        var names = _fields.Select(field => field.Name!).ToHashSet(StringComparer.Ordinal);
        type.SetMember("__setattr__", Function("__setattr__", "self, name, value", (inner, a) =>
        {
            Refuse(inner, a, names, "cannot assign to field");
            inner.Call(Super(inner, a[0], "__setattr__"), a[1], a[2]);
            return PyNone.Value;
        }));
        type.SetMember("__delattr__", Function("__delattr__", "self, name", (inner, a) =>
        {
            Refuse(inner, a, names, "cannot delete field");
            inner.Call(Super(inner, a[0], "__delattr__"), a[1]);
            return PyNone.Value;
        }));
    }

    private PyObject Super(Interpreter inner, PyObject self, string name) =>
        inner.GetAttribute(new Interpretation.Classes.PySuper(type, self), name);

    private void Refuse(Interpreter inner, BoundArguments a, HashSet<string> names, string words)
    {
        if (ReferenceEquals(a[0].Type, type) || names.Contains(((PyStr)a[1]).Value))
        {
            throw PyError.Of(inner.TypeOf(DataclassTypes.FrozenInstanceError), $"{words} {inner.Repr(a[1])}");
        }
    }

    private void WriteHash(bool hasExplicitHash)
    {
        if (options.UnsafeHash ? hasExplicitHash : options is { Eq: true, Frozen: true } && hasExplicitHash)
        {
            if (options.UnsafeHash)
            {
                throw PyError.Type($"Cannot overwrite attribute __hash__ in class {type.Name}");
            }

            return;
        }

        if (options.UnsafeHash || options is { Eq: true, Frozen: true })
        {
            var hashed = _fields.Where(field => field.IsHashed).ToImmutableArray();
            type.SetMember("__hash__", Function("__hash__", "self", (inner, a) =>
                PyInt.Of(inner.Hash(Values(inner, a[0], hashed)))));
        }
        else if (options.Eq && !hasExplicitHash)
        {
            type.SetMember("__hash__", PyNone.Value);
        }
    }
}
