using System.Text.RegularExpressions;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Typing;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>Reads the fields that a class's own annotations declare.</summary>
internal static partial class FieldCollector
{
    public static List<PyDataField> Collect(Interpreter py, PyType type, DataclassOptions options)
    {
        var fields = new List<PyDataField>();
        var keywordOnly = options.KeywordOnly;
        var seenMark = false;
        if (type.Members.Find("__annotations__") is not PyDict annotations)
        {
            return fields;
        }

        foreach (var (key, annotation) in annotations.Entries)
        {
            var name = ((PyStr)key).Value;
            if (IsKeywordOnlyMark(annotation))
            {
                if (seenMark)
                {
                    throw PyError.Type($"{py.Repr(key)} is KW_ONLY, but KW_ONLY has already been specified");
                }

                (seenMark, keywordOnly) = (true, true);
                continue;
            }

            fields.Add(Make(py, type, name, annotation, keywordOnly));
        }

        return fields;
    }

    private static PyDataField Make(Interpreter py, PyType type, string name, PyObject annotation, bool keywordOnly)
    {
        var value = Find(type, name);
        var field = value as PyDataField ?? new PyDataField { Default = value };
        field.Name = name;
        field.Annotation = annotation;
        field.Kind = KindOf(annotation);
        if (field.Kind != FieldKind.Field && field.Factory is not null)
        {
            throw PyError.Type($"field {name} cannot have a default factory");
        }

        if (field.Kind == FieldKind.ClassVariable)
        {
            if (field.KeywordOnly is not null)
            {
                throw PyError.Type($"field {name} is a ClassVar but specifies kw_only");
            }
        }
        else
        {
            field.KeywordOnly ??= keywordOnly;
        }

        if (field is { Kind: FieldKind.Field, Default: { } given } && given.Type.Lookup(Slot.Hash) is null or PyNone)
        {
            throw PyError.Value($"mutable default {py.Repr(given.Type)} for field {name} is not allowed: use default_factory");
        }

        return field;
    }

    // A place for the attribute made by __slots__ is no default.
    private static PyObject? Find(PyType type, string name) =>
        type.Lookup(name) is { } value && value is not Interpretation.Classes.PySlotMember ? value : null;

    private static bool IsKeywordOnlyMark(PyObject annotation) => ReferenceEquals(annotation, DataclassTypes.KeywordOnly)
        || annotation is PyStr text && KeywordOnlyText().IsMatch(text.Value);

    private static FieldKind KindOf(PyObject annotation)
    {
        switch (annotation)
        {
            case PyStr text:
                return ClassVariableText().IsMatch(text.Value) ? FieldKind.ClassVariable
                    : InitVariableText().IsMatch(text.Value) ? FieldKind.InitVariable : FieldKind.Field;
            case PyInitVar:
                return FieldKind.InitVariable;
            case PyType type when ReferenceEquals(type, DataclassTypes.InitVar):
                return FieldKind.InitVariable;
            default:
                return TypingForms.IsClassVariable(annotation) ? FieldKind.ClassVariable : FieldKind.Field;
        }
    }

    [GeneratedRegex(@"^\s*(\w+\s*\.)?\s*ClassVar\b")]
    private static partial Regex ClassVariableText();

    [GeneratedRegex(@"^\s*(\w+\s*\.)?\s*InitVar\b")]
    private static partial Regex InitVariableText();

    [GeneratedRegex(@"^\s*(\w+\s*\.)?\s*KW_ONLY\s*$")]
    private static partial Regex KeywordOnlyText();
}
