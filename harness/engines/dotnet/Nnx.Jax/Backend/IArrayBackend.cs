namespace Nnx.Jax.Backend;

/// <summary>
/// The numerics that primitives are evaluated with. Arrays come in and go out as <see cref="Arrays.NDArray"/>; operands have been checked and promoted by the
/// shape rules of the primitives, so a backend need not repeat their errors. Implementations have no state and may be shared between threads.
/// </summary>
public interface IArrayBackend :
    IElementwiseOperations, IShapeOperations, IIndexOperations, IReductionOperations, IContractionOperations, ILinearAlgebraOperations,
    IRandomOperations
{
    /// <summary>What reports call it.</summary>
    string Name { get; }
}
