using Nnx.Python.Building;
using Nnx.Python.Errors;

namespace Nnx.Jax.Errors;

/// <summary>The classes of <c>jax.errors</c>.</summary>
public static class ErrorClasses
{
    private const string Module = "jax.errors";

    /// <summary><c>jax.errors.ConcretizationTypeError</c>.</summary>
    public static NativeClass Concretization { get; } = new("ConcretizationTypeError", Module) { BuiltinBases = [ExceptionTypes.TypeError] };

    /// <summary><c>jax.errors.TracerBoolConversionError</c>.</summary>
    public static NativeClass TracerBoolConversion { get; } = new("TracerBoolConversionError", Module) { Bases = [Concretization] };

    /// <summary><c>jax.errors.TracerArrayConversionError</c>.</summary>
    public static NativeClass TracerArrayConversion { get; } = new("TracerArrayConversionError", Module) { BuiltinBases = [ExceptionTypes.TypeError] };

    /// <summary><c>jax.errors.TracerIntegerConversionError</c>.</summary>
    public static NativeClass TracerIntegerConversion { get; } = new("TracerIntegerConversionError", Module) { BuiltinBases = [ExceptionTypes.TypeError] };

    /// <summary><c>jax.errors.UnexpectedTracerError</c>.</summary>
    public static NativeClass UnexpectedTracer { get; } = new("UnexpectedTracerError", Module) { BuiltinBases = [ExceptionTypes.TypeError] };

    /// <summary><c>jax.errors.NonConcreteBooleanIndexError</c>.</summary>
    public static NativeClass NonConcreteBooleanIndex { get; } = new("NonConcreteBooleanIndexError", Module) { BuiltinBases = [ExceptionTypes.IndexError] };

    /// <summary><c>jax.errors.KeyReuseError</c>.</summary>
    public static NativeClass KeyReuse { get; } = new("KeyReuseError", Module) { BuiltinBases = [ExceptionTypes.RuntimeError] };

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<NativeClass> All =>
    [
        Concretization, TracerBoolConversion, TracerArrayConversion, TracerIntegerConversion, UnexpectedTracer, NonConcreteBooleanIndex, KeyReuse,
    ];
}
