using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Lax;

namespace Nnx.Jax.Tests.Support;

/// <summary>A function of lax with operands to check it on.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Function">The function; all operands are float64.</param>
/// <param name="Shapes">Shapes of the operands.</param>
internal sealed record PrimitiveCase(string Name, Func<LaxFunctions, JaxValue[], JaxValue[]> Function, params Shape[] Shapes)
{
    public double Low { get; init; } = -1.5;

    public double High { get; init; } = 1.5;

    /// <summary>Whether it has a derivative that is not zero.</summary>
    public bool IsDifferentiable { get; init; } = true;

    /// <summary>Whether tangents can be carried forwards; not through a rule for cotangents only.</summary>
    public bool HasForwardMode { get; init; } = true;

    public JaxValue[] Operands(JaxContext cx, int seed = 0) => [.. Shapes.Select((shape, i) => cx.Numbers(shape, seed + (31 * i), Low, High))];

    public override string ToString() => $"{Name}({string.Join(", ", Shapes)})";
}
