using System.Collections.Concurrent;
using Nnx.Python.Interpretation;

namespace Nnx.Engine.Running;

/// <summary>Compiled programs by their text: a program is run on many releases, and compiling it is the same each time.</summary>
internal sealed class ProgramCache
{
    private const int Capacity = 256;
    private readonly ConcurrentDictionary<string, PythonProgram> _programs = new(StringComparer.Ordinal);

    /// <summary>The compiled program of a text.</summary>
    /// <exception cref="Python.Parsing.PythonSyntaxException">Python 3.11 would not compile it.</exception>
    /// <exception cref="Python.Parsing.UnsupportedSyntaxException">It uses a construct that is left out on purpose.</exception>
    public PythonProgram Compile(string text)
    {
        if (_programs.TryGetValue(text, out var known))
        {
            return known;
        }

        // Programs come in rounds over all releases; starting over now and then costs less than remembering which was used last.
        if (_programs.Count >= Capacity)
        {
            _programs.Clear();
        }

        var program = PythonProgram.Compile(text);
        _programs[text] = program;
        return program;
    }
}
