using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Reductions;

/// <summary><c>argmax</c> and <c>argmin</c>.</summary>
internal sealed class ArgReduce(string name, bool greatest) : Primitive<ArgReduce.Parameters>(name)
{
    public static ArgReduce Max { get; } = new("argmax", true);

    public static ArgReduce Min { get; } = new("argmin", false);

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (operand, axis) = (inputs[0], parameters.Axis);
        if (axis < 0 || axis >= operand.Rank)
        {
            throw PyError.Value($"Invalid axis {axis} for operand shape {operand.Shape}");
        }

        return operand.Shape[axis] < 1
            ? throw PyError.Value($"argmin and argmax require non-empty reduced dimension. operand.shape={operand.Shape} axis={axis}")
            : new(operand.Shape.Without(axis), parameters.IndexDtype);
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.ArgReduce(inputs[0], parameters.Axis, greatest, parameters.IndexDtype);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters) =>
        (cx.Bind(this, parameters, primals)[0], null);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var operand = cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0);
        return (cx.Bind(this, parameters with { Axis = parameters.Axis + 1 }, operand)[0], 0);
    }

    public sealed record Parameters(int Axis, Dtype IndexDtype) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("axes", $"({Axis.ToString(CultureInfo.InvariantCulture)},)"), ("index_dtype", IndexDtype.Name)];
    }
}
