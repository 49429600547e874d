using System.Runtime.CompilerServices;
using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>Makes the exceptions of a binding pass.</summary>
internal sealed class BindingReport(string fileName)
{
    public PythonSyntaxException Error(string message, SourceSpan at) =>
        new(PythonSyntaxErrorKind.SyntaxError, message, at.Line, at.Column + 1) { FileName = fileName };

    /// <summary>The tree's depth is limited, but threads may have less stack than that needs.</summary>
    public void RequireStack(Node at)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(SyntaxErrors.TooDeep, at.Span);
        }
    }
}
