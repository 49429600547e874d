using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

internal sealed partial class ProgramCompiler
{
    /// <summary>The code of a program that is one expression; it returns the value.</summary>
    public static PyCode CompileExpression(ParsedModule parsed)
    {
        var program = new ProgramCompiler(parsed);
        var module = program.Bound.Module;
        return module.Body is [Expr expression]
            ? new ScopeCompiler(program, program.Bound.ScopeOf(module)).CompileExpression(expression.Value)
            : throw new PythonSyntaxException(PythonSyntaxErrorKind.SyntaxError, "invalid syntax", 1, 1);
    }
}
