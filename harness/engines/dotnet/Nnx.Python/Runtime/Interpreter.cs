using System.Runtime.CompilerServices;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

/// <summary>
/// One program's run: its modules, limits, warnings and output, and the state that libraries keep for it. It is passed along;
/// nothing of a run is static. Not safe for use by two threads at a time.
/// </summary>
public sealed partial class Interpreter
{
    private readonly Dictionary<NativeClass, PyType> _types = [];
    private readonly Dictionary<Type, object> _extensions = [];

    /// <summary>Makes an interpreter with nothing run yet.</summary>
    /// <param name="limits">Limits of its sandbox.</param>
    /// <param name="cancellation">Ends the run from outside, within 100 ms.</param>
    public Interpreter(InterpreterLimits? limits = null, CancellationToken cancellation = default)
    {
        Limits = limits ?? InterpreterLimits.Default;
        Meter = new Meter(Limits, cancellation);
        _depthLimit = Limits.Depth;
    }

    /// <summary>Limits of the sandbox.</summary>
    public InterpreterLimits Limits { get; }

    /// <summary>What the run has used of its limits.</summary>
    public Meter Meter { get; }

    /// <summary>Narrows native classes to the modelled versions of their libraries; null where they stay as written.</summary>
    public IClassSurface? ClassSurface { get; init; }

    /// <summary>How many calls are inside one another now.</summary>
    public int Depth { get; internal set; }

    /// <summary>State that a library keeps for this run, made when first asked for.</summary>
    public T Extension<T>(Func<Interpreter, T> make)
        where T : class
    {
        if (_extensions.TryGetValue(typeof(T), out var state))
        {
            return (T)state;
        }

        var made = make(this);
        _extensions[typeof(T)] = made;
        return made;
    }

    /// <summary>Gives a library its state before the program runs: settings, rules.</summary>
    public void Provide<T>(T state)
        where T : class => _extensions[typeof(T)] = state;

    /// <summary>State that was provided.</summary>
    /// <exception cref="InvalidOperationException">Nothing of this type was provided.</exception>
    public T Required<T>()
        where T : class =>
        _extensions.TryGetValue(typeof(T), out var state)
            ? (T)state
            : throw new InvalidOperationException($"the run was not given its {typeof(T).Name}");

    /// <summary>This interpreter's class of a native description, made when first asked for.</summary>
    public PyType TypeOf(NativeClass native)
    {
        if (_types.TryGetValue(native, out var type))
        {
            return type;
        }

        type = NativeClassFactory.Make(this, native);
        _types[native] = type;
        return type;
    }

    /// <summary>To be called on entry of everything that can call itself through the program, so that the host's stack never overflows.</summary>
    /// <exception cref="PyRaise">RecursionError.</exception>
    public void CheckStack()
    {
        if (Depth > Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw PyError.Recursion();
        }
    }
}
