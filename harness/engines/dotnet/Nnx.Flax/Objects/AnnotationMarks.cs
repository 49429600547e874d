using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary><c>nnx.Data</c> and <c>nnx.Static</c>, annotations that mark attributes.</summary>
internal static class AnnotationMarks
{
    private const string DataTag = "__data__";
    private const string StaticTag = "__static__";

    private static readonly NativeClass Annotation = new("_AnnotatedAlias", "typing")
    {
        InstancesHaveAttributes = false,
        Define = members => members
            .Method(Slot.GetItem, "self, item, /", (_, a) => ((Hint)a[0]).Of(a[1]))
            .Property("__metadata__", (_, self) => new PyTuple(new PyStr(((Hint)self).Tag)))
            .Method(Slot.Repr, "self, /", (_, a) => new PyStr($"typing.Annotated[{((Hint)a[0]).Subject}, '{((Hint)a[0]).Tag}']")),
    };

    /// <summary><c>nnx.Data</c>.</summary>
    public static PyObject Data(Interpreter py) => new Hint(py.TypeOf(Annotation), DataTag, "~A");

    /// <summary><c>nnx.Static</c>.</summary>
    public static PyObject Static(Interpreter py) => new Hint(py.TypeOf(Annotation), StaticTag, "~A");

    /// <summary>What an annotation says: data, static, or nothing.</summary>
    public static bool? Of(Interpreter py, PyObject hint)
    {
        if (hint is PyStr { Value: var text })
        {
            return text.StartsWith("nnx.Data", StringComparison.Ordinal) ? true
                : text.StartsWith("nnx.Static", StringComparison.Ordinal) ? false : null;
        }

        if (hint is PyType || py.FindAttribute(hint, "__metadata__") is not PyTuple metadata)
        {
            return null;
        }

        return metadata.Any(static tag => tag is PyStr { Value: DataTag }) ? true
            : metadata.Any(static tag => tag is PyStr { Value: StaticTag }) ? false : null;
    }

    /// <summary>Warns of such an annotation, in releases that do.</summary>
    public static void Warn(FlaxContext flax, bool isData)
    {
        if (flax.Holds(ObjectRules.AnnotationsWarn))
        {
            var (name, field) = isData ? ("Data", "data") : ("Static", "static");
            flax.Python.Warn(
                ExceptionTypes.DeprecationWarning,
                $"'{name}' is deprecated, please replace:\n\n  some_field: nnx.{name}[SomeType]\n\nwith:\n\n  some_field: SomeType = nnx.{field}()\n\n");
        }
    }

    private sealed class Hint(PyType type, string tag, string subject) : PyInstance(type)
    {
        public string Tag => tag;

        public string Subject => subject;

        public Hint Of(PyObject item) => new(Type, tag, item is PyType named ? named.Name : "...");
    }
}
