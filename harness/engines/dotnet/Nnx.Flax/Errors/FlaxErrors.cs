using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Errors;

/// <summary>The exception classes of <c>flax.errors</c>. Each message ends in the address of its documentation.</summary>
internal static class FlaxErrors
{
    private const string Module = "flax.errors";

    public static NativeClass FlaxError { get; } = new("FlaxError", Module) { BuiltinBases = [ExceptionTypes.Exception] };

    public static NativeClass TraceContextError { get; } = Make("TraceContextError");

    public static NativeClass ImmutableVariableError { get; } = Make("ImmutableVariableError");

    public static NativeClass CallCompactUnboundModuleError { get; } = Make("CallCompactUnboundModuleError");

    /// <summary>The classes by name.</summary>
    public static void Define(ModuleBuilder module) => module
        .Class(FlaxError).Class(TraceContextError).Class(ImmutableVariableError).Class(CallCompactUnboundModuleError);

    /// <summary>A change from another trace level.</summary>
    public static PyRaise TraceContext(Interpreter py, string message) => Of(py, TraceContextError, message);

    private static PyRaise Of(Interpreter py, NativeClass error, string message) => new(new PyBaseException(py.TypeOf(error), new PyStr(
        $"{message} (https://flax.readthedocs.io/en/latest/api_reference/flax.errors.html#{Module}.{error.Name})")));

    private static NativeClass Make(string name) => new(name, Module) { Bases = [FlaxError] };
}
