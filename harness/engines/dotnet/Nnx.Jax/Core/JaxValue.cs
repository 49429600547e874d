using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;
using Nnx.Python.Objects;

namespace Nnx.Jax.Core;

/// <summary>What primitives take and give: a concrete array or a tracer.</summary>
public abstract class JaxValue : PyObject
{
    private protected JaxValue(JaxContext context) => Context = context;

    /// <summary>The run it belongs to.</summary>
    public JaxContext Context { get; }

    /// <summary>What is known of it without its elements.</summary>
    public abstract Aval Aval { get; }

    /// <summary>Its sizes.</summary>
    public Shape Shape => Aval.Shape;

    /// <summary>The type of its elements.</summary>
    public Dtype Dtype => Aval.Dtype;

    /// <summary>Number of dimensions.</summary>
    public int Rank => Aval.Shape.Rank;

    /// <summary>Its elements where they are known now; null for what tracing has made abstract.</summary>
    public abstract JaxArray? Concrete { get; }
}
