using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>Refuses trees that are too deep to be walked by recursion; loops in the parser can make them of long chains.</summary>
internal static class SyntaxDepth
{
    /// <exception cref="PythonSyntaxException">A node is more than <see cref="SyntaxLimits.TreeDepth"/> levels down.</exception>
    public static void Check(Module module, string fileName)
    {
        var pending = new Stack<(Node Node, int Depth)>();
        pending.Push((module, 0));
        while (pending.TryPop(out var next))
        {
            if (next.Depth > SyntaxLimits.TreeDepth)
            {
                throw new PythonSyntaxException(
                    PythonSyntaxErrorKind.SyntaxError, SyntaxErrors.TooDeep, next.Node.Line, next.Node.Span.Column + 1) { FileName = fileName };
            }

            foreach (var child in next.Node.Children)
            {
                pending.Push((child, next.Depth + 1));
            }
        }
    }
}
