namespace Nnx.Python.Parsing;

/// <summary>Why the escapes of a string could not be decoded: it is wrong, or it asks for what is left out.</summary>
internal sealed record EscapeError(string Message, bool IsUnsupported = false);
