using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>Keeps the second result of a function while the first is transformed.</summary>
internal sealed class AuxBox
{
    public PyObject Value { get; set; } = PyNone.Value;

    /// <summary>The kept value without the tracers of a differentiation that is over.</summary>
    public PyObject Take(JaxContext cx, JaxValue[] primals) =>
        cx.Trees.Map(leaf => leaf is JvpTracer { Trace.Ended: true } tracer ? tracer.Primal : leaf, Value);
}
