using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Core;

/// <summary>An abstract value: JAX's <c>ShapedArray</c>, what tracing knows of an array.</summary>
/// <param name="Shape">The sizes.</param>
/// <param name="Dtype">The type of the elements.</param>
/// <param name="WeakType">Whether a Python scalar brought the dtype, so that it gives way in promotion.</param>
public sealed record Aval(Shape Shape, Dtype Dtype, bool WeakType = false)
{
    /// <summary>Number of dimensions.</summary>
    public int Rank => Shape.Rank;

    /// <summary>The same without weakness.</summary>
    public Aval Strong => WeakType ? this with { WeakType = false } : this;

    /// <summary>What promotion looks at.</summary>
    public TypedOperand Operand => new(Dtype, WeakType);

    /// <summary>The type of its tangents: itself for floats and complex numbers, <c>float0</c> for all else.</summary>
    public Aval Tangent => Dtype.IsInexact ? this : new(Shape, Dtype.Float0);

    /// <summary>JAX's short text, without weakness: <c>float32[2,3]</c>.</summary>
    public string Short => $"{Dtype.Name}[{string.Join(',', Shape)}]";

    /// <summary>The text inside jaxprs: <c>f32[2,3]</c>.</summary>
    public string Abbreviated => $"{Dtype.ShortName}[{string.Join(',', Shape)}]";

    /// <summary>JAX's <c>repr</c>: <c>ShapedArray(float32[2,3], weak_type=True)</c>.</summary>
    public string Long => WeakType ? $"ShapedArray({Short}, weak_type=True)" : $"ShapedArray({Short})";

    /// <summary>The short text, with <c>~</c> before weak types.</summary>
    public override string ToString() => WeakType ? "~" + Short : Short;
}
