using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;

namespace Nnx.Jax.Errors;

/// <summary>Errors about tracers, in JAX's words.</summary>
internal static class TracerErrors
{
    /// <summary>A concrete value was needed.</summary>
    /// <param name="value">The tracer.</param>
    /// <param name="context">What needed it, one or more lines; may be empty.</param>
    public static PyRaise Concretization(JaxValue value, string context) => Make(value.Context, ErrorClasses.Concretization,
        $"Abstract tracer value encountered where concrete value is expected: {Describe(value)}\n{context}{Origin(value)}\n");

    public static PyRaise Bool(JaxValue value) => Make(value.Context, ErrorClasses.TracerBoolConversion,
        $"Attempted boolean conversion of {Describe(value)}.{Origin(value)}");

    public static PyRaise Array(JaxValue value) => Make(value.Context, ErrorClasses.TracerArrayConversion,
        $"The numpy.ndarray conversion method __array__() was called on {Describe(value)}{Origin(value)}");

    public static PyRaise Integer(JaxValue value) => Make(value.Context, ErrorClasses.TracerIntegerConversion,
        $"The __index__() method was called on {Describe(value)}{Origin(value)}");

    public static PyRaise BooleanIndex(JaxValue value)
    {
        var aval = value.Context.Holds(TextRules.ShortAvals) ? value.Aval.ToString() : value.Aval.Long;
        return Make(value.Context, ErrorClasses.NonConcreteBooleanIndex, $"Array boolean indices must be concrete; got {aval}\n");
    }

    /// <summary>A tracer is used after its transformation has ended.</summary>
    public static PyRaise Escaped(Tracer tracer)
    {
        var traced = tracer is DynamicJaxprTracer { Trace: DynamicJaxprTrace trace }
            ? $"\nThe function being traced when the value leaked was {trace.DebugInfo.Source} traced for {trace.DebugInfo.TracedFor}."
            : "";
        return Make(tracer.Context, ErrorClasses.UnexpectedTracer,
            "Encountered an unexpected tracer. A function transformed by JAX had a side effect, allowing for a reference to an intermediate value "
            + $"with type {tracer.Aval.Short} wrapped in a {tracer.ClassName} to escape the scope of the transformation.\n"
            + "JAX transformations require that functions explicitly return their outputs, and disallow saving intermediate values to global state."
            + traced
            + "\nTo catch the leak earlier, try setting the environment variable JAX_CHECK_TRACER_LEAKS or using the `jax.checking_leaks` context manager.");
    }

    /// <summary>An error of <c>jax.errors</c> with the link that its message ends in.</summary>
    public static PyRaise Make(JaxContext cx, NativeClass type, string message)
    {
        var host = cx.Holds(TextRules.DocsAtJaxDev) ? "docs.jax.dev" : "jax.readthedocs.io";
        return PyError.Of(cx.Python.TypeOf(type), $"{message}\nSee https://{host}/en/latest/errors.html#jax.errors.{type.Name}");
    }

    private static string Describe(JaxValue value) => $"traced array with shape {value.Aval.Short}";

    /// <summary>Where a tracer came from, as errors tell it.</summary>
    public static string OriginOf(JaxValue value) => Origin(value);

    private static string Origin(JaxValue value) => value is DynamicJaxprTracer { Trace: DynamicJaxprTrace trace } tracer
        ? trace.Origin(tracer)
        : "";
}
