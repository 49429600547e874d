using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Lax.ControlFlow;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Reductions;

/// <summary><c>cumsum</c> and its like.</summary>
internal sealed class Cumulative(string name, CumulativeOperation operation) : Primitive<Cumulative.Parameters>(name)
{
    public static Cumulative Sum { get; } = new("cumsum", CumulativeOperation.Sum);

    public static Cumulative Product { get; } = new("cumprod", CumulativeOperation.Product);

    public static Cumulative Max { get; } = new("cummax", CumulativeOperation.Max);

    public static Cumulative Min { get; } = new("cummin", CumulativeOperation.Min);

    public static Cumulative LogSumExp { get; } = new("cumlogsumexp", CumulativeOperation.LogSumExp);

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, AcceptedDtypes.Number);
        return parameters.Axis >= 0 && parameters.Axis < inputs[0].Rank
            ? inputs[0]
            : throw PyError.Value($"axis {parameters.Axis} is out of bounds for array of shape {inputs[0].Shape}");
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Cumulative(operation, inputs[0], parameters.Axis, parameters.Reverse);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        if (operation == CumulativeOperation.Sum)
        {
            return (cx.Bind(this, parameters, primals)[0], cx.Bind(this, parameters, tangents[0]!)[0]);
        }

        // The others are differentiated as a tree of the binary functions they consist of.
        var scanned = Differentiation.Jvp(
            cx, values => AssociativeScan.Run(cx.Lax, Combine(cx.Lax), values, parameters.Axis, parameters.Reverse), primals, tangents);
        return (cx.Bind(this, parameters, primals)[0], scanned.Tangents[0]);
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) => operation == CumulativeOperation.Sum
        ? [cx.Bind(this, parameters with { Reverse = !parameters.Reverse }, cotangent)[0]]
        : base.Transpose(cx, cotangent, operands, parameters);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var at = dimensions[0]!.Value;
        return (cx.Bind(this, parameters with { Axis = parameters.Axis < at ? parameters.Axis : parameters.Axis + 1 }, inputs)[0], at);
    }

    private Func<JaxValue[], JaxValue[], JaxValue[]> Combine(LaxFunctions lax) => operation switch
    {
        CumulativeOperation.Product => (left, right) => [lax.Mul(left[0], right[0])],
        CumulativeOperation.Max => (left, right) => [lax.Max(left[0], right[0])],
        CumulativeOperation.Min => (left, right) => [lax.Min(left[0], right[0])],
        _ => (left, right) => [LogAddExp(lax, left[0], right[0])],
    };

    private static JaxValue LogAddExp(LaxFunctions lax, JaxValue left, JaxValue right)
    {
        var greatest = lax.StopGradient(lax.Max(left, right));
        return lax.Add(greatest, lax.Log(lax.Add(lax.Exp(lax.Sub(left, greatest)), lax.Exp(lax.Sub(right, greatest)))));
    }

    public sealed record Parameters(int Axis, bool Reverse) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("axis", Axis.ToString(CultureInfo.InvariantCulture)), ("reverse", Reverse ? "True" : "False")];
    }
}
