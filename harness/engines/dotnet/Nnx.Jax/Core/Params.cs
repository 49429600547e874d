namespace Nnx.Jax.Core;

/// <summary>What an equation says beside its operands; a record a primitive.</summary>
internal abstract record Params
{
    /// <summary>The parameters of primitives that have none.</summary>
    public static Params None { get; } = new NoParams();

    /// <summary>What jaxprs print, in order of names: texts, jaxprs, or arrays of jaxprs.</summary>
    public virtual IEnumerable<(string Name, object Value)> Printed => [];
}
