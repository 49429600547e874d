using Nnx.Jax.Arrays;
using Nnx.Python.Errors;

namespace Nnx.Jax.Core;

/// <summary>An operation that traces interpret, with all its rules.</summary>
internal abstract class Primitive(string name)
{
    /// <summary>The name that jaxprs and errors show.</summary>
    public string Name { get; } = name;

    /// <summary>The name that jaxprs show in this run.</summary>
    public virtual string Shown(JaxContext cx) => Name;

    /// <summary>Shapes and dtypes of the results; raises what JAX raises where operands do not fit.</summary>
    public abstract Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters);

    /// <summary>Computes the results.</summary>
    public abstract NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters);

    /// <summary>Results and their tangents; a null tangent is zero, and at least one input's is not.</summary>
    public virtual Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters) =>
        throw PyError.NotImplemented($"Differentiation rule for '{Name}' not implemented");

    /// <summary>Cotangents of the linear operands from those of the results; null is zero.</summary>
    public virtual JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters) =>
        throw PyError.NotImplemented($"Transpose rule (for reverse-mode differentiation) for '{Name}' not implemented");

    /// <summary>The results for a whole batch; at least one input has a batch dimension.</summary>
    public virtual Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters) =>
        throw PyError.NotImplemented($"Batching rule for '{Name}' not implemented");

    /// <summary>Whether the batching rule is to be asked even where no input is batched: collectives over the axis.</summary>
    public virtual bool UsesAxis(string axis, Params parameters) => false;

    /// <summary>Whether an equation stays even where nothing uses its results: it calls back into the program.</summary>
    public virtual bool HasEffects(Params parameters) => false;

    /// <summary>Partial evaluation where some inputs are unknown; null where the whole equation becomes unknown.</summary>
    public virtual JaxValue[]? PartialEval(JaxContext cx, Interpreters.JaxprTrace trace, JaxValue[] inputs, Params parameters) => null;

    /// <summary>Evaluates as the program asked for it, outside of any trace.</summary>
    public virtual JaxValue[] Execute(JaxContext cx, JaxValue[] inputs, Params parameters)
    {
        var avals = Array.ConvertAll(inputs, static input => input.Aval);
        var outputs = AbstractEval(cx, avals, parameters);
        var arrays = Array.ConvertAll(inputs, static input => ((JaxArray)input).Value);
        var results = Evaluate(cx, arrays, parameters);
        var values = new JaxValue[results.Length];
        for (var i = 0; i < results.Length; i++)
        {
            values[i] = new JaxArray(cx, results[i], outputs[i]);
        }

        return values;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
