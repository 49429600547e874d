using Nnx.Python.Errors;

namespace Nnx.Python.Runtime;

/// <summary>Counts what a run uses and ends it at its limits.</summary>
/// <param name="limits">The limits.</param>
/// <param name="cancellation">Ends the run from outside.</param>
public sealed class Meter(InterpreterLimits limits, CancellationToken cancellation)
{
    private const int CheckEvery = 1024;
    private int _untilCheck = CheckEvery;
    private long _output;

    /// <summary>Steps so far, to the last thousand.</summary>
    public long Steps { get; private set; }

    /// <summary>Bytes in use by what was reserved.</summary>
    public long Memory { get; private set; }

    /// <summary>Counts one step.</summary>
    /// <exception cref="LimitExceededException">Too many steps.</exception>
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public void Step()
    {
        if (--_untilCheck <= 0)
        {
            Check();
        }
    }

    /// <summary>Asks for memory before it is allocated: large texts, lists, arrays.</summary>
    /// <exception cref="LimitExceededException">More than the limit would be in use.</exception>
    public void Reserve(long bytes)
    {
        if (bytes > limits.MemoryBytes - Memory)
        {
            throw new LimitExceededException(LimitKind.Memory, $"the program needs more than {limits.MemoryBytes} bytes of memory");
        }
    }

    /// <summary>Counts printed characters.</summary>
    /// <exception cref="LimitExceededException">Too many.</exception>
    public void Print(int characters)
    {
        _output += characters;
        if (_output > limits.OutputCharacters)
        {
            throw new LimitExceededException(LimitKind.Output, $"the program printed more than {limits.OutputCharacters} characters");
        }
    }

    private void Check()
    {
        _untilCheck = CheckEvery;
        Steps += CheckEvery;
        cancellation.ThrowIfCancellationRequested();
        if (Steps > limits.Steps)
        {
            throw new LimitExceededException(LimitKind.Steps, $"the program took more than {limits.Steps} steps");
        }
    }
}
