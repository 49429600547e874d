using Nnx.Jax.Arrays;

namespace Nnx.Jax.Core;

/// <summary>A primitive with one result and parameters of a known type.</summary>
internal abstract class Primitive<TParams>(string name) : Primitive(name)
    where TParams : Params
{
    public sealed override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) =>
        [AbstractEval(cx, inputs, (TParams)parameters)];

    public sealed override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters) =>
        [Evaluate(cx, inputs, (TParams)parameters)];

    public sealed override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters) =>
        Jvp(cx, primals, tangents, (TParams)parameters);

    public sealed override JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters) =>
        cotangents[0] is { } cotangent
            ? Transpose(cx, cotangent, operands, (TParams)parameters)
            : new JaxValue?[operands.Length];

    public sealed override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters) =>
        Batch(cx, axis, inputs, dimensions, (TParams)parameters);

    /// <summary>Shape, dtype and weakness of the result.</summary>
    protected abstract Aval AbstractEval(JaxContext cx, Aval[] inputs, TParams parameters);

    /// <summary>Computes the result.</summary>
    protected abstract NDArray Evaluate(JaxContext cx, NDArray[] inputs, TParams parameters);

    /// <summary>The result and its tangent.</summary>
    protected virtual Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, TParams parameters) =>
        base.Jvp(cx, primals, tangents, parameters);

    /// <summary>Cotangents of the linear operands.</summary>
    protected virtual JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, TParams parameters) =>
        base.Transpose(cx, [cotangent], operands, parameters);

    /// <summary>The result for a whole batch.</summary>
    protected virtual Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, TParams parameters) =>
        base.Batch(cx, axis, inputs, dimensions, parameters);

    /// <summary>Whether a result is weak: all operands are.</summary>
    protected static bool AllWeak(Aval[] inputs) => Array.TrueForAll(inputs, static input => input.WeakType);
}
