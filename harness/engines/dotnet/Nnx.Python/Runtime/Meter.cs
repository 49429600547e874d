using Nnx.Python.Errors;

namespace Nnx.Python.Runtime;

/// <summary>Counts what a run uses and ends it at its limits. Used by the one thread that runs the program.</summary>
/// <param name="limits">The limits.</param>
/// <param name="cancellation">Ends the run from outside.</param>
public sealed class Meter(InterpreterLimits limits, CancellationToken cancellation)
{
    private const int CheckEvery = 1024;
    private const int LargestInteger = 1 << 22;
    private const int CountedReservation = 1 << 16;
    private const int BytesAStep = 1 << 10;
    private readonly MemoryWatch _memory = new(limits.MemoryBytes);
    private int _untilCheck = CheckEvery;
    private long _output;

    /// <summary>Steps so far, to the last thousand.</summary>
    public long Steps { get; private set; }

    /// <summary>Estimates the bytes that the program's values take; asked only when the process holds more than the limit.</summary>
    internal Func<long>? Estimate { get; set; }

    /// <summary>Counts one step.</summary>
    /// <exception cref="LimitExceededException">Too many steps, or too much memory.</exception>
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public void Step()
    {
        if (--_untilCheck <= 0)
        {
            Check();
        }
    }

    /// <summary>Counts an operation of native code that takes as long as several steps.</summary>
    /// <exception cref="LimitExceededException">Too many steps, or too much memory.</exception>
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public void Step(int count)
    {
        _untilCheck -= count;
        if (_untilCheck <= 0)
        {
            Check();
        }
    }

    /// <summary>Asks for memory before it is allocated: large texts, lists, arrays.</summary>
    /// <exception cref="LimitExceededException">More than the limit would be in use.</exception>
    public void Reserve(long bytes)
    {
        if (bytes >= CountedReservation)
        {
            _memory.Check(bytes, Estimate);
            Step((int)Math.Min(bytes / BytesAStep, CheckEvery));
        }
    }

    /// <summary>Asks before an int of so many bits is computed: one product of larger ones would outlast a cancellation.</summary>
    /// <exception cref="LimitExceededException">The int would be too large.</exception>
    public static void ReserveInteger(long bits)
    {
        if (bits > LargestInteger)
        {
            throw new LimitExceededException(LimitKind.Memory, $"the program needs an int of more than {LargestInteger} bits");
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

    /// <summary>Begins to count what the current thread allocates, and to listen for a cancellation until the result is disposed.</summary>
    internal CancellationTokenRegistration Start()
    {
        _memory.Start();

        // The next step notices. Where the write falls into a step and is lost, a later check does.
        return cancellation.Register(() => _untilCheck = 0);
    }

    private void Check()
    {
        Steps += CheckEvery - _untilCheck;
        _untilCheck = CheckEvery;
        cancellation.ThrowIfCancellationRequested();
        if (Steps > limits.Steps)
        {
            throw new LimitExceededException(LimitKind.Steps, $"the program took more than {limits.Steps} steps");
        }

        _memory.Check(0, Estimate);
    }
}
