using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary>Heads of queries that share a head of keys or values.</summary>
internal static class HeadGroups
{
    /// <summary>How many share one.</summary>
    /// <param name="py">The run.</param>
    /// <param name="many">Heads of queries.</param>
    /// <param name="few">Heads of keys or values.</param>
    /// <param name="message">What the error says of both.</param>
    /// <exception cref="PyRaise">ValueError where they do not divide.</exception>
    public static PyObject Count(Interpreter py, PyObject many, PyObject few, Func<string, string, string> message) =>
        py.IsTrue(py.Binary(BinaryOperator.Mod, many, few))
            ? throw PyError.Value(message(py.Str(many), py.Str(few)))
            : py.Binary(BinaryOperator.FloorDiv, many, few);
}
