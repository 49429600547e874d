using Nnx.Python.Binding;

namespace Nnx.Python.Parsing;

/// <summary>A parsed and bound program: immutable, the same for every release, safe to keep and to share between threads.</summary>
public sealed class ParsedModule
{
    internal ParsedModule(string fileName, string source, BoundModule bound) => (FileName, Source, Bound) = (fileName, source, bound);

    /// <summary>The name given for messages and tracebacks.</summary>
    public string FileName { get; }

    /// <summary>The text of the program.</summary>
    public string Source { get; }

    /// <summary>Syntax and scopes.</summary>
    internal BoundModule Bound { get; }
}
