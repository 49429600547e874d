using System.Globalization;
using System.Text.Json.Nodes;
using Nnx.Flax.Variables;
using Nnx.Jax.Core;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Engine.Observations;

/// <summary>Writes values of programs in the form that journals hold them in.</summary>
/// <param name="py">The run.</param>
internal sealed class ValueWriter(Interpreter py)
{
    /// <summary>The value as JSON; null for None.</summary>
    public JsonNode? Write(PyObject value)
    {
        py.CheckStack();
        return value switch
        {
            PyNone => null,
            PyBool flag => JsonValue.Create(flag.Small != 0),
            PyInt { IsSmall: true } number => JsonValue.Create(number.Small),
            PyInt big => JsonNode.Parse(big.Value.ToString(CultureInfo.InvariantCulture)),
            PyFloat number => Number(number.Value),
            PyStr text => JsonValue.Create(text.Value),
            JaxValue { Concrete: { } array } => ArrayWriter.Write(array.Value),
            IHostArray array => ArrayWriter.Write(array.Snapshot),
            IObservedVariable variable => new JsonObject { ["variable"] = value.Type.Name, ["value"] = Write(variable.Observe(py)) },
            PySetBase set => new JsonArray([.. set.Elements.Select(Write).OrderBy(Text, StringComparer.Ordinal)]),
            PyDict dict => new JsonObject { ["dict"] = new JsonArray([.. dict.Entries.Select(Entry)]) },
            PyList list => new JsonArray([.. list.Items.Select(Write)]),
            PyTuple tuple => new JsonArray([.. tuple.Select(Write)]),
            PyType type => JsonValue.Create(type.Name),
            _ => new JsonObject { ["repr"] = value.Type.Name },
        };
    }

    /// <summary>A float: as a number where it is finite.</summary>
    public static JsonNode Number(double value) => double.IsFinite(value)
        ? JsonValue.Create(value)
        : new JsonObject { ["float"] = double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf" };

    private JsonArray Entry(KeyValuePair<PyObject, PyObject> entry) => [Write(entry.Key), Write(entry.Value)];

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
