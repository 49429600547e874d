using System.Collections.Immutable;
using Nnx.Python.Builtins.Typing;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>The <c>__init__</c> of dataclasses.</summary>
internal static class DataclassInit
{
    public static NativeFunction Make(PyType type, DataclassOptions options, ImmutableArray<PyDataField> fields)
    {
        var taken = fields.Where(field => field.Init).ToList();
        var seenDefault = false;
        foreach (var field in taken.Where(field => field.KeywordOnly != true))
        {
            if (seenDefault && !field.HasDefault)
            {
                throw PyError.Type($"non-default argument '{field.Name}' follows default argument");
            }

            seenDefault |= field.HasDefault;
        }

        // Fields taken by name come last in the signature; the body finds each at its place there.
        List<PyDataField> ordered = [.. taken.Where(f => f.KeywordOnly != true), .. taken.Where(f => f.KeywordOnly == true)];
        var self = fields.Any(field => field.Name == "self") ? "__dataclass_self__" : "self";
        var signature = new Signature([
            new Parameter(self, ParameterKind.PositionalOrKeyword, true, null, null), .. ordered.Select(Parameter)]);
        var places = fields.Select(field => ordered.IndexOf(field) + 1).ToArray();
        return new NativeFunction("__init__", $"{type.QualifiedName}.__init__", type.Module, new Lazy<Signature>(signature), (py, a) =>
        {
            Run(py, type, options, fields, places, a);
            return PyNone.Value;
        })
        { LooksLikeScript = true };
    }

    /// <summary>The documentation that a dataclass without one gets: <c>C(x: int, y: int = 0)</c>.</summary>
    public static string Describe(Interpreter py, PyType type, ImmutableArray<PyDataField> fields)
    {
        var parts = new List<string>();
        var taken = fields.Where(field => field.Init).ToList();
        foreach (var field in taken.Where(f => f.KeywordOnly != true))
        {
            parts.Add(Describe(py, field));
        }

        var named = taken.Where(f => f.KeywordOnly == true).ToList();
        if (named.Count > 0)
        {
            parts.Add("*");
            parts.AddRange(named.Select(field => Describe(py, field)));
        }

        return $"{type.Name}({string.Join(", ", parts)})";
    }

    private static string Describe(Interpreter py, PyDataField field)
    {
        var annotation = field.Annotation switch
        {
            PyStr text => py.Repr(text),
            PyType plain when plain.Module == "builtins" => plain.QualifiedName,
            { } other => TypeText.Of(py, other),
            null => "",
        };
        var initial = field.Default is { } value ? $" = {py.Repr(value)}" : field.Factory is not null ? " = <factory>" : "";
        return $"{field.Name}: {annotation}{initial}";
    }

    private static Parameter Parameter(PyDataField field) => new(
        field.Name!,
        field.KeywordOnly == true ? ParameterKind.KeywordOnly : ParameterKind.PositionalOrKeyword,
        !field.HasDefault,
        field.Default,
        field.HasDefault ? "..." : null);

    private static void Run(
        Interpreter py, PyType type, DataclassOptions options, ImmutableArray<PyDataField> fields, int[] places, BoundArguments a)
    {
        var self = a[0];
        var extra = new List<PyObject>();
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            var value = field.Init ? a.Optional(places[i]) ?? Initial(py, field)
                : field.Factory is not null ? Initial(py, field)
                : options.Slots ? field.Default : null;
            if (field.Kind == FieldKind.InitVariable)
            {
                extra.Add(value ?? field.Default ?? PyNone.Value);
            }
            else if (value is not null)
            {
                if (options.Frozen)
                {
                    py.SetGenericAttribute(self, field.Name!, value);
                }
                else
                {
                    py.SetAttribute(self, field.Name!, value);
                }
            }
        }

        if (type.Lookup("__post_init__") is not null)
        {
            py.CallMethod(self, "__post_init__", [.. extra]);
        }
    }

    private static PyObject? Initial(Interpreter py, PyDataField field) =>
        field.Factory is { } factory ? py.Call(factory) : field.Default;
}
