using Nnx.Jax.Arrays;
using Nnx.Python.Objects;

namespace Nnx.Jax.Core;

/// <summary>A concrete <c>jax.Array</c>.</summary>
public sealed class JaxArray : JaxValue
{
    internal JaxArray(JaxContext context, NDArray value, Aval aval, bool isLiteral = false)
        : base(context)
    {
        Value = value;
        Aval = aval;
        IsLiteral = isLiteral;
    }

    /// <summary>The elements.</summary>
    public NDArray Value { get; }

    /// <inheritdoc/>
    public override Aval Aval { get; }

    /// <inheritdoc/>
    public override JaxArray Concrete => this;

    /// <inheritdoc/>
    public override PyType Type => Context.Types.ArrayImpl;

    /// <summary>Whether a Python scalar or a NumPy scalar stands behind it, which jaxprs write in place.</summary>
    internal bool IsLiteral { get; }

    /// <summary>Whether <c>donate_argnums</c> gave its memory away.</summary>
    public bool IsDeleted { get; internal set; }
}
