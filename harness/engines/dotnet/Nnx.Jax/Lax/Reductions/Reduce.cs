using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Reductions;

/// <summary>Combines elements along axes, which disappear.</summary>
/// <param name="name">Its name.</param>
/// <param name="reduction">The kernel.</param>
/// <param name="accepted">The dtypes it takes.</param>
internal abstract class Reduce(string name, Reduction reduction, AcceptedDtypes accepted) : Primitive<Reduce.Parameters>(name)
{
    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, accepted);
        var seen = new HashSet<int>();
        foreach (var axis in parameters.Axes)
        {
            if (axis < 0 || axis >= inputs[0].Rank)
            {
                throw PyError.Value($"axis {axis} is out of bounds for array of dimension {inputs[0].Rank}");
            }

            if (!seen.Add(axis))
            {
                throw PyError.Value($"duplicate value in 'axes' of {Name}: {parameters.Axes}");
            }
        }

        return inputs[0] with { Shape = inputs[0].Shape.Without(parameters.Axes) };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Reduce(reduction, inputs[0], parameters.Axes);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var at = dimensions[0]!.Value;
        Shape axes = [.. parameters.Axes.Select(dimension => dimension < at ? dimension : dimension + 1)];
        return (cx.Bind(this, new Parameters(axes), inputs)[0], at - axes.Count(dimension => dimension < at));
    }

    /// <summary>A reduced value repeated along the axes it lost.</summary>
    protected static JaxValue Repeat(JaxContext cx, JaxValue value, Shape shape, Shape axes) =>
        cx.Lax.BroadcastTo(value, shape, [.. Enumerable.Range(0, shape.Rank).Where(axis => !axes.AsSpan().Contains(axis))]);

    public sealed record Parameters(Shape Axes) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("axes", Axes.ToString())];
    }
}
