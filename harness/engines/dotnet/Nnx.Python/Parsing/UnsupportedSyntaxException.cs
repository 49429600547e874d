using System.Globalization;

namespace Nnx.Python.Parsing;

/// <summary>A construct of Python 3.11 that the subset leaves out on purpose, such as <c>async def</c> or <c>match</c>.</summary>
public sealed class UnsupportedSyntaxException : Exception
{
    internal UnsupportedSyntaxException(string construct, int line)
        : base(string.Create(CultureInfo.InvariantCulture, $"unsupported: {construct}, line {line}")) => (Construct, Line) = (construct, line);

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>The line it stands on, from 1.</summary>
    public int Line { get; }
}
