using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Sorting;

/// <summary><c>sort</c>: sorts by its first operands and moves the others along.</summary>
internal sealed class Sort() : Primitive("sort")
{
    public static Sort Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) =>
        Array.TrueForAll(inputs, input => input.Shape == inputs[0].Shape)
            ? inputs
            : throw PyError.Type($"Arguments to sort must have equal shapes, got: [{string.Join(", ", inputs.Select(static input => input.Shape))}]");

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var (dimension, keys) = (Parameters)parameters;
        return cx.Backend.Sort(inputs, dimension, keys);
    }

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var dimension = ((Parameters)parameters).Dimension;
        var places = cx.Lax.Iota(Dtype.Int32, primals[0].Shape, dimension);
        var sorted = cx.Bind(this, parameters, [.. primals, places]);
        return new(sorted[..^1], Array.ConvertAll(tangents, tangent => tangent is null ? null : cx.Lax.TakeAlongAxis(tangent, sorted[^1], dimension)));
    }

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        var (dimension, keys) = (Parameters)parameters;
        JaxValue[] moved = [.. inputs.Select((input, i) => Batching.MoveTo(cx, axis, input, dimensions[i], 0))];
        var sorted = cx.Bind(this, new Parameters(dimension + 1, keys), moved);
        return new(sorted, Array.ConvertAll(sorted, static _ => (int?)0));
    }

    public sealed record Parameters(int Dimension, int Keys) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("dimension", Dimension.ToString(CultureInfo.InvariantCulture)),
            ("is_stable", "True"),
            ("num_keys", Keys.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
