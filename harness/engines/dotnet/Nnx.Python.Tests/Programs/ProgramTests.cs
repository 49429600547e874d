using System.Text.RegularExpressions;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation;
using Nnx.Python.Parsing;
using Nnx.Python.Runtime;

namespace Nnx.Python.Tests.Programs;

public sealed partial class ProgramTests : IDisposable
{
    private readonly ProgramRunner _runner = new();

    public void Dispose() => _runner.Dispose();

    [TestCaseSource(typeof(ProgramCase), nameof(ProgramCase.All))]
    public void A_program_does_what_CPython_does(ProgramCase program)
    {
        Assert.That(_runner.Run(() => Result(program.Source)), Is.EqualTo(program.Expected), program.Source);
    }

    private static string Result(string source)
    {
        var py = new Interpreter();
        var error = "";
        try
        {
            py.Run(PythonProgram.Compile(source));
        }
        catch (PyRaise raised)
        {
            var places = raised.Is(ExceptionTypes.RecursionError)
                ? ""
                : string.Join(' ', raised.Value.Traceback.AsEnumerable().Reverse().Select(entry => $"{entry.Function}:{entry.Line}"));
            var message = py.Str(raised.Value).Replace("\n", "\\n", StringComparison.Ordinal);
            error = $"! {raised.Value.Type.FullName}: {message} [{places}]\n";
        }
        catch (PythonSyntaxException syntax)
        {
            error = $"! {syntax.Kind}: {syntax.Message} [{syntax.Line}]\n";
        }

        return Address().Replace(py.Output + error, "0x");
    }

    [GeneratedRegex("0x[0-9a-f]+")]
    private static partial Regex Address();
}
