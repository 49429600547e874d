namespace Nnx.Jax.Core;

/// <summary>How primitives are interpreted now. Traces stand on one another; the innermost is <see cref="JaxContext.CurrentTrace"/>.</summary>
internal abstract class Trace(JaxContext context, Trace? parent)
{
    public JaxContext Context { get; } = context;

    /// <summary>The trace that this one hands what it makes of a primitive to; null for evaluation.</summary>
    public Trace? Parent { get; } = parent;

    /// <summary>How many traces stand beneath.</summary>
    public int Level { get; } = parent is null ? 0 : parent.Level + 1;

    /// <summary>Whether the function it traced has returned; a tracer of it that is met afterwards has leaked.</summary>
    public bool Ended { get; private set; }

    public abstract JaxValue[] ProcessPrimitive(Primitive primitive, JaxValue[] inputs, Params parameters);

    public abstract JaxValue[] ProcessCustomJvp(CustomJvpRule rule, JaxValue[] inputs);

    public abstract JaxValue[] ProcessCustomVjp(CustomVjpRule rule, JaxValue[] inputs);

    public void End() => Ended = true;
}
