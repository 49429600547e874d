using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>How fields are shown.</summary>
internal static class FieldText
{
    public static string Repr(Interpreter py, PyDataField field)
    {
        if (!py.TryBeginRepr(field))
        {
            return "...";
        }

        try
        {
            var kind = field.Kind switch
            {
                FieldKind.ClassVariable => "_FIELD_CLASSVAR",
                FieldKind.InitVariable => "_FIELD_INITVAR",
                _ => "_FIELD",
            };
            return $"Field(name={Shown(py, field.Name is null ? PyNone.Value : field.Key)},type={Shown(py, field.Annotation ?? PyNone.Value)},"
                + $"default={Shown(py, field.Default ?? DataclassTypes.Missing)},"
                + $"default_factory={Shown(py, field.Factory ?? DataclassTypes.Missing)},"
                + $"init={Shown(py, PyBool.Of(field.Init))},repr={Shown(py, PyBool.Of(field.Repr))},"
                + $"hash={Shown(py, field.Hash is { } hash ? PyBool.Of(hash) : PyNone.Value)},compare={Shown(py, PyBool.Of(field.Compare))},"
                + $"metadata={Shown(py, field.Metadata)},"
                + $"kw_only={Shown(py, field.KeywordOnly is { } only ? PyBool.Of(only) : DataclassTypes.Missing)},"
                + $"_field_type={(field.Name is null ? "None" : kind)})";
        }
        finally
        {
            py.EndRepr(field);
        }
    }

    private static string Shown(Interpreter py, PyObject value) => py.Repr(value);
}
