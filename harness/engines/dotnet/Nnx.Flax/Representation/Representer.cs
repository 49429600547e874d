using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Representation;

/// <summary>Writes representations as <c>nnx.reprlib</c> does on a device without colours.</summary>
internal static class Representer
{
    private const string Indent = "  ";

    /// <summary>The text of an object.</summary>
    public static string Show(Interpreter py, IRepresentable value)
    {
        py.CheckStack();
        var (header, attributes) = value.Represent(py);
        var separator = header.SameLine ? ", " : ",\n";
        var inside = string.Join(separator, attributes.Select(attribute => Line(py, header, attribute)));
        if (inside.Length == 0)
        {
            return $"{header.Type}{header.Start}{header.Empty}{header.End}";
        }

        return header.SameLine
            ? $"{header.Type}{header.Start}{inside}{header.End}"
            : $"{header.Type}{header.Start}{header.Comment}\n{inside}\n{header.End}";
    }

    /// <summary>The text of a value inside a representation: collections are shown item by item, so that NNX objects in them are too.</summary>
    public static string ShowValue(Interpreter py, PyObject value) =>
        FlaxContext.Of(py).Holds(RepresentationRules.QuotesTexts) ? Show(py, value) : ShowPlainly(py, value);

    /// <summary>The text of a mapping's key.</summary>
    public static string ShowKey(Interpreter py, PyObject key) =>
        FlaxContext.Of(py).Holds(RepresentationRules.QuotesTexts) ? Show(py, key) : py.Repr(key);

    private static string ShowPlainly(Interpreter py, PyObject value) => value is PyStr text ? text.Value : py.Repr(value);

    private static string Show(Interpreter py, PyObject value)
    {
        py.CheckStack();
        switch (value)
        {
            case PyList list:
                return $"[{Items(list.Items)}]";
            case PyTuple { Count: 1 } single:
                return $"({Show(py, single[0])},)";
            case PyTuple tuple:
                return $"({Items(tuple)})";
            case PyDict dict:
                return $"{{{string.Join(", ", dict.Entries.Select(entry => $"{py.Repr(entry.Key)}: {Show(py, entry.Value)}"))}}}";
            case PyType type:
                return type.Name;
            case PyInt or PyFloat:
                return py.Str(value);
            case IRepresentable representable:
                return Show(py, representable);
        }

        return Interpreter.IsInstance(value, BuiltinTypes.Set)
            ? $"{{{Items(py.Iterate(value))}}}"
            : py.Repr(value);

        string Items(IEnumerable<PyObject> items) => string.Join(", ", items.Select(item => Show(py, item)));
    }

    private static string Line(Interpreter py, ReprHeader header, ReprAttribute attribute)
    {
        var value = attribute.IsRaw ? ShowPlainly(py, attribute.Value) : ShowValue(py, attribute.Value);
        var indented = value.Replace("\n", "\n" + Indent, StringComparison.Ordinal);
        return $"{(header.SameLine ? "" : Indent)}{attribute.Start}{attribute.Key}{header.Separator}{indented}{attribute.End}";
    }
}
