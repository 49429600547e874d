using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Definitions;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Calling;

/// <summary>Calls of modules that exist only as definition and state.</summary>
internal static class GraphCalls
{
    /// <summary><c>GraphDef.apply</c>: a proxy whose calls give the result, and definition and state after the call.</summary>
    public static PyObject Apply(Interpreter py, GraphDef definition, PyObject[] states) =>
        Proxy(py, () => GraphFunctions.Merge(FlaxContext.Of(py), definition, states));

    /// <summary><c>nnx.call</c>.</summary>
    /// <param name="py">The run.</param>
    /// <param name="pair">Definition and state.</param>
    public static PyObject Call(Interpreter py, PyObject pair)
    {
        return Proxy(py, Merge);

        PyObject Merge()
        {
            PyObject[] parts = [.. py.Iterate(pair)];
            return GraphFunctions.Merge(FlaxContext.Of(py), GraphFunctions.ToDefinition(parts[0]), parts[1..]);
        }
    }

    private static CallableProxy Proxy(Interpreter py, Func<PyObject> merge) => CallableProxy.Of(py, (accessor, arguments) =>
    {
        var flax = FlaxContext.Of(py);
        var module = merge();
        var result = py.Call(accessor.Read(py, module), arguments);
        var (definition, states) = GraphFunctions.Split(flax, module, []);
        return new PyTuple(result, new PyTuple(definition, states[0]));
    });
}
