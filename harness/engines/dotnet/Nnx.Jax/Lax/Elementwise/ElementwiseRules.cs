using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>What all primitives have in common that look at each position by itself.</summary>
internal static class ElementwiseRules
{
    /// <summary>The common shape; scalars and sizes of 1 are repeated, ranks must agree otherwise.</summary>
    public static Shape Broadcast(string name, Aval[] inputs)
    {
        var first = inputs[0].Shape;
        if (Array.TrueForAll(inputs, input => input.Shape == first))
        {
            return first;
        }

        Shape[] shapes = [.. inputs.Select(static input => input.Shape).Where(static shape => shape.Rank > 0)];
        if (shapes.Any(shape => shape.Rank != shapes[0].Rank))
        {
            throw PyError.Type($"{name}: arrays must have same number of dimensions, got ({string.Join(", ", shapes.Select(static shape => shape.Rank))})");
        }

        var sizes = new int[shapes[0].Rank];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            int[] wide = [.. shapes.Select(shape => shape[axis]).Where(static size => size != 1)];
            if (wide.Any(size => size != wide[0]))
            {
                throw PyError.Type($"{name} got incompatible shapes for broadcasting: {string.Join(", ", inputs.Select(static input => input.Shape))}.");
            }

            sizes[axis] = wide.Length == 0 ? 1 : wide[0];
        }

        return Shape.Create(sizes);
    }

    /// <summary>Raises where an operand is of a family that the primitive does not take.</summary>
    public static void CheckAccepted(string name, Aval[] inputs, AcceptedDtypes accepted)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (!accepted.Takes(inputs[i].Dtype))
            {
                throw PyError.Type(inputs.Length == 1
                    ? $"{name} does not accept dtype {inputs[i].Dtype}. Accepted dtypes are subtypes of {accepted.Names()}."
                    : $"{name} does not accept dtype {inputs[i].Dtype} at position {i}. Accepted dtypes at position {i} are subtypes of {accepted.Names()}.");
            }
        }
    }

    /// <summary>Raises where operands differ in dtype.</summary>
    public static void CheckSameDtypes(string name, params Aval[] inputs)
    {
        if (!Array.TrueForAll(inputs, input => input.Dtype == inputs[0].Dtype))
        {
            var tip = HasPromotingNamesake(name) ? $" (Tip: jnp.{name} is a similar function that does automatic type promotion on inputs)." : "";
            throw PyError.Type($"lax.{name} requires arguments to have the same dtypes, got {string.Join(", ", inputs.Select(static input => input.Dtype))}.{tip}");
        }
    }

    /// <summary>An operand brought to the result's shape, unless it is a scalar, which kernels repeat themselves.</summary>
    public static NDArray Fit(JaxContext cx, NDArray operand, Shape shape) => operand.Shape == shape || operand.Rank == 0 && shape.Rank > 0
        ? operand
        : cx.Backend.BroadcastInDim(operand, shape, [.. Enumerable.Range(0, shape.Rank)]);

    /// <summary>The shape that arrays have in common, as <see cref="Broadcast"/> found it for their types.</summary>
    public static Shape ShapeOf(NDArray[] inputs)
    {
        var shape = inputs[0].Shape;
        for (var i = 1; i < inputs.Length; i++)
        {
            if (inputs[i].Shape != shape)
            {
                _ = Shape.TryBroadcast(shape, inputs[i].Shape, out shape);
            }
        }

        return shape;
    }

    /// <summary>A tangent repeated to the result's shape.</summary>
    public static JaxValue Widen(JaxContext cx, JaxValue value, Shape shape) => value.Shape == shape ? value
        : value.Rank == 0 ? cx.Lax.BroadcastTo(value, shape, [])
        : cx.Lax.BroadcastTo(value, shape, [.. Enumerable.Range(0, shape.Rank)]);

    /// <summary>A cotangent summed over what was repeated in the operand.</summary>
    public static JaxValue Narrow(JaxContext cx, JaxValue cotangent, Shape shape)
    {
        if (cotangent.Shape == shape)
        {
            return cotangent;
        }

        if (shape.Rank == 0)
        {
            return cx.Lax.ReduceSum(cotangent, [.. Enumerable.Range(0, cotangent.Rank)]);
        }

        int[] axes = [.. Enumerable.Range(0, shape.Rank).Where(axis => shape[axis] != cotangent.Shape[axis])];
        return cx.Lax.Reshape(cx.Lax.ReduceSum(cotangent, axes), shape);
    }

    /// <summary>Batches by moving batch dimensions to the front and repeating what has none.</summary>
    public static Batched Batch(JaxContext cx, Primitive primitive, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        var rank = inputs.Select((input, i) => input.Rank - (dimensions[i] is null ? 0 : 1)).Max();
        var at = dimensions.First(static dimension => dimension is not null);
        var alike = true;
        for (var i = 0; i < inputs.Length; i++)
        {
            alike &= dimensions[i] is null ? inputs[i].Rank == 0 : dimensions[i] == at && inputs[i].Rank == rank + 1;
        }

        if (alike)
        {
            return (cx.Bind(primitive, parameters, inputs)[0], at);
        }

        var aligned = new JaxValue[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            aligned[i] = Align(cx, inputs[i], dimensions[i], rank);
        }

        return (cx.Bind(primitive, parameters, aligned)[0], 0);
    }

    private static JaxValue Align(JaxContext cx, JaxValue value, int? dimension, int rank)
    {
        if (dimension is not { } at)
        {
            return value.Rank == 0 ? value : cx.Lax.Reshape(value, value.Shape.Insert(0, 1));
        }

        var moved = cx.Lax.MoveAxis(value, at, 0);
        return moved.Rank == rank + 1 ? moved : cx.Lax.Reshape(moved, [moved.Shape[0], .. Enumerable.Repeat(1, rank)]);
    }

    private static bool HasPromotingNamesake(string name) => name is "add" or "sub" or "mul" or "div" or "rem" or "max" or "min" or "pow" or "atan2" or "nextafter";
}
