namespace Nnx.Flax.Graph.Definitions;

/// <summary>A child that has a definition of its own.</summary>
/// <param name="Definition">The definition.</param>
internal sealed record DefinitionAttribute(Definition Definition) : GraphAttribute;
