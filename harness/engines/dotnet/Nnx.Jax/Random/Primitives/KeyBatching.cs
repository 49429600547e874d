using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Random.Primitives;

/// <summary>Batching of primitives whose results begin with the dimensions of their operands.</summary>
internal static class KeyBatching
{
    /// <summary>The operands with their batch dimension in front; one that has none is repeated unless it is a scalar.</summary>
    public static JaxValue[] ToFront(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions)
    {
        var moved = new JaxValue[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            moved[i] = dimensions[i] is { } at ? cx.Lax.MoveAxis(inputs[i], at, 0)
                : inputs[i].Rank == 0 ? inputs[i]
                : cx.Lax.BroadcastTo(inputs[i], inputs[i].Shape.Insert(0, axis.Size), [.. Enumerable.Range(1, inputs[i].Rank)]);
        }

        return moved;
    }

    /// <summary>The batched result of a primitive over operands in front.</summary>
    public static Batched Front(JaxContext cx, Primitive primitive, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters) =>
        (cx.Bind(primitive, parameters, ToFront(cx, axis, inputs, dimensions))[0], 0);

    /// <summary>The dimensions of two shapes, those of the first before those of the second.</summary>
    public static Shape Joined(Shape first, Shape second) => [.. first, .. second];
}
