namespace Nnx.Jax.Backend;

/// <summary>A backend does not have an operation, or not for a dtype; the program is reported as unsupported, never answered wrongly.</summary>
/// <param name="construct">What is missing, for people to read.</param>
public sealed class UnsupportedOperationException(string construct) : Exception(construct);
