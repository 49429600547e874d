using System.Text;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    private readonly StringBuilder _output = new();

    /// <summary>What the program has printed.</summary>
    public string Output => _output.ToString();

    /// <summary>Prints, as <c>print</c> does to the standard output.</summary>
    /// <exception cref="Errors.LimitExceededException">The program printed too much.</exception>
    public void Write(string text)
    {
        Meter.Print(text.Length);
        _output.Append(text);
    }
}
