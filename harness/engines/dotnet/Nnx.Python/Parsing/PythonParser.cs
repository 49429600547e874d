using Nnx.Python.Binding;

namespace Nnx.Python.Parsing;

/// <summary>Reads programs.</summary>
public static class PythonParser
{
    /// <summary>Parses and binds a program. The result depends on the two arguments only, so it can be kept and run many times.</summary>
    /// <exception cref="PythonSyntaxException">Python 3.11 would not compile the program.</exception>
    /// <exception cref="UnsupportedSyntaxException">The program uses a construct that is left out.</exception>
    public static ParsedModule ParseModule(string source, string fileName)
    {
        var module = Parser.ParseModule(new SourceText(source, fileName));
        return new(fileName, source, Binder.Bind(module, fileName));
    }
}
