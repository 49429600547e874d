using Nnx.Python.Interpretation.Compilation;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Parsing;

namespace Nnx.Python.Interpretation;

/// <summary>A compiled program: immutable, so that it can be kept and run by many interpreters at a time.</summary>
public sealed class PythonProgram
{
    private PythonProgram(string source, PyCode code) => (Source, Code) = (source, code);

    /// <summary>The text of the program.</summary>
    public string Source { get; }

    internal PyCode Code { get; }

    /// <summary>Compiles a program.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="fileName">The name that messages show.</param>
    /// <exception cref="PythonSyntaxException">Python 3.11 would not compile it.</exception>
    /// <exception cref="UnsupportedSyntaxException">It uses a construct that is left out on purpose.</exception>
    public static PythonProgram Compile(string source, string fileName = "<program>") =>
        new(source, ProgramCompiler.Compile(PythonParser.ParseModule(source, fileName)));

    /// <summary>Compiles a single expression, for <see cref="Runtime.Interpreter.Evaluate(PythonProgram, Objects.PyDict)"/>.</summary>
    /// <exception cref="PythonSyntaxException">It is no expression of Python 3.11.</exception>
    /// <exception cref="UnsupportedSyntaxException">It uses a construct that is left out on purpose.</exception>
    public static PythonProgram CompileExpression(string source) =>
        new(source, ProgramCompiler.CompileExpression(PythonParser.ParseModule(source, "<expression>")));
}
