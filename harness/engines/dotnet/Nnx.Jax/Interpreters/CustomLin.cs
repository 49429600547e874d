using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Interpreters;

/// <summary>The unknown linear function of a <c>custom_vjp</c>: only its transpose, the program's backward rule, is known.</summary>
internal sealed class CustomLin() : Primitive("custom_lin")
{
    public static CustomLin Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) => ((Parameters)parameters).Outputs;

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters) => throw ForwardMode();

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters) => throw ForwardMode();

    public override JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters)
    {
        var (rule, residuals, outputs) = (Parameters)parameters;
        var given = new JaxValue[cotangents.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = cotangents[i] ?? cx.Lax.Zeros(outputs[i]);
        }

        var results = rule.Backward([.. operands[..residuals].Select(static operand => operand.Known)], given);
        return [.. new JaxValue?[residuals], .. results];
    }

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters) => throw ForwardMode();

    private static PyRaise ForwardMode() => PyError.Type("can't apply forward-mode differentiation (jvp) to a custom_vjp function.");

    public sealed record Parameters(CustomVjpRule Rule, int Residuals, Aval[] Outputs) : Params;
}
