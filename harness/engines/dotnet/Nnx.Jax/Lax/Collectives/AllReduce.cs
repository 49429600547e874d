using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Collectives;

/// <summary><c>psum</c>, <c>pmax</c> and <c>pmin</c> of one value.</summary>
internal sealed class AllReduce(string name, AllReduceKind kind) : Primitive<CollectiveParams>(name)
{
    public static AllReduce Sum { get; } = new("psum", AllReduceKind.Sum);

    public static AllReduce Max { get; } = new("pmax", AllReduceKind.Max);

    public static AllReduce Min { get; } = new("pmin", AllReduceKind.Min);

    public override bool UsesAxis(string axis, Params parameters) => ((CollectiveParams)parameters).Axes.Contains(axis);

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, CollectiveParams parameters) => inputs[0];

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, CollectiveParams parameters) =>
        throw new UnsupportedConstructException($"{Name} outside of vmap");

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, CollectiveParams parameters) => kind == AllReduceKind.Sum
        ? (cx.Bind(this, parameters, primals)[0], cx.Bind(this, parameters, tangents[0]!)[0])
        : base.Jvp(cx, primals, tangents, parameters);

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, CollectiveParams parameters) => kind == AllReduceKind.Sum
        ? [cx.Bind(this, parameters, cotangent)[0]]
        : base.Transpose(cx, cotangent, operands, parameters);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, CollectiveParams parameters)
    {
        if (axis.Name is not { } name || !parameters.Axes.Contains(name))
        {
            return (cx.Bind(this, parameters, inputs)[0], dimensions[0]);
        }

        var reduced = Reduce(cx, axis, inputs[0], dimensions[0]);
        string[] rest = [.. parameters.Axes.Where(other => other != name)];
        return (rest.Length == 0 ? reduced : cx.Bind(this, new CollectiveParams(rest), reduced)[0], null);
    }

    private JaxValue Reduce(JaxContext cx, AxisData axis, JaxValue value, int? dimension) => (kind, dimension) switch
    {
        (AllReduceKind.Sum, { } at) => cx.Lax.ReduceSum(value, at),
        (AllReduceKind.Sum, null) => cx.Lax.Mul(value, cx.Lax.Like(value, axis.Size)),
        (AllReduceKind.Max, { } at) => cx.Lax.ReduceMax(value, at),
        (AllReduceKind.Min, { } at) => cx.Lax.ReduceMin(value, at),
        _ => value,
    };
}
