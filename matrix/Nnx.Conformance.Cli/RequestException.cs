namespace Nnx.Conformance.Cli;

/// <summary>A request that cannot be met as it was made; the message is all that its maker needs.</summary>
internal sealed class RequestException(string message) : Exception(message);
