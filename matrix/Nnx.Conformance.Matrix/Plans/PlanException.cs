namespace Nnx.Conformance.Matrix.Plans;

/// <summary>A matrix that cannot be: the message says what is unknown, and what there is instead.</summary>
public sealed class PlanException(string message) : Exception(message);
