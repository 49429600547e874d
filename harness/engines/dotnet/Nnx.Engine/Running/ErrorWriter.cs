using Nnx.Conformance.Harness.Outcomes;
using Nnx.Python.Errors;
using Nnx.Python.Parsing;
using Nnx.Python.Runtime;

namespace Nnx.Engine.Running;

/// <summary>Writes exceptions that left a program as outcomes hold them.</summary>
internal static class ErrorWriter
{
    private const int LongestMessage = 1500;

    /// <summary>An exception that the program raised.</summary>
    public static ProgramError Write(Interpreter py, PyBaseException error)
    {
        var line = error.Traceback.Count > 0 ? error.Traceback[0].Line : (int?)null;
        return new(error.Type.FullName, Cut(Message(py, error)), line, null);
    }

    /// <summary>A program that does not compile: real Flax meets it as the exception of <c>compile</c>, with no line of the program on the stack.</summary>
    public static ProgramError Write(PythonSyntaxException problem) =>
        new(problem.Kind.ToString(), Cut(problem.Message), null, null);

    // An exception class of the program may fail while its text is made; what it raises then is the message.
    private static string Message(Interpreter py, PyBaseException error)
    {
        try
        {
            return py.Str(error);
        }
        catch (PyRaise raised)
        {
            return $"<exception str() failed: {raised.Value.Type.Name}>";
        }
    }

    private static string Cut(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage];
}
