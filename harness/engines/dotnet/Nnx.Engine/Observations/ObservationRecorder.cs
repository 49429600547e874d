using System.Text.Json.Nodes;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Engine.Observations;

/// <summary>The values that a program records with <c>observe(name, value)</c>; a name that is recorded again keeps its place.</summary>
internal sealed class ObservationRecorder
{
    private readonly OrderedDictionary<string, JsonNode?> _values = [];

    /// <summary>Names and values so far.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Values => [.. _values];

    /// <summary>The function that programs call.</summary>
    public NativeFunction Function => new("observe", "builtins", "name, value", (py, a) =>
    {
        _values[py.Str(a[0])] = Write(py, a[1]);
        return PyNone.Value;
    });

    private static JsonNode? Write(Interpreter py, PyObject value) => new ValueWriter(py).Write(value);
}
