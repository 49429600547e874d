using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Writes primitives down as the equations of a jaxpr.</summary>
internal sealed class DynamicJaxprTrace(JaxContext context, Trace parent, DebugInfo debugInfo) : Trace(context, parent)
{
    private readonly JaxprBuilder _builder = new();

    /// <summary>What is being traced, for errors.</summary>
    public DebugInfo DebugInfo { get; } = debugInfo;

    public DynamicJaxprTracer NewInput(Aval aval) => new(this, _builder.NewInput(aval));

    public Atom AtomOf(JaxValue value) =>
        value is DynamicJaxprTracer tracer && ReferenceEquals(tracer.Trace, this) ? tracer.Variable : _builder.Constant(value);

    public ClosedJaxpr Build(JaxValue[] outputs) => _builder.Build(Array.ConvertAll(outputs, AtomOf));

    public override JaxValue[] ProcessPrimitive(Primitive primitive, JaxValue[] inputs, Params parameters)
    {
        var avals = Array.ConvertAll(inputs, static input => input.Aval);
        return Record(primitive, parameters, inputs, primitive.AbstractEval(Context, avals, parameters));
    }

    public override JaxValue[] ProcessCustomJvp(CustomJvpRule rule, JaxValue[] inputs)
    {
        var (jaxpr, constants) = Staging.HoistTracers(
            rule.Jaxpr ?? Staging.Trace(Context, rule.Function, inputs, DebugInfo.For("custom_jvp", rule.Name)));
        var count = constants.Length;
        var staged = new CustomJvpRule(values => Context.Run(jaxpr, values), (primals, tangents) => rule.Jvp(primals[count..], tangents[count..]), rule.Name)
        {
            Jaxpr = jaxpr,
        };
        return Record(CustomJvpCall.Instance, new CustomJvpCall.Parameters(staged), [.. constants, .. inputs], jaxpr.OutAvals);
    }

    public override JaxValue[] ProcessCustomVjp(CustomVjpRule rule, JaxValue[] inputs)
    {
        var (jaxpr, constants) = Staging.HoistTracers(
            rule.Jaxpr ?? Staging.Trace(Context, rule.Function, inputs, DebugInfo.For("custom_vjp", rule.Name)));
        var count = constants.Length;
        var staged = new CustomVjpRule(
            values => Context.Run(jaxpr, values),
            values => rule.Forward(values[count..]),
            (residuals, cotangents) => [.. new JaxValue?[count], .. rule.Backward(residuals, cotangents)],
            rule.Name)
        {
            Jaxpr = jaxpr,
        };
        return Record(CustomVjpCall.Instance, new CustomVjpCall.Parameters(staged), [.. constants, .. inputs], jaxpr.OutAvals);
    }

    /// <summary>Which arguments of the traced function a value depends on, as errors tell it; empty where on none.</summary>
    public string Origin(DynamicJaxprTracer tracer)
    {
        string[] names = [.. _builder.InputsOf(tracer.Variable).Select(i => i < DebugInfo.ArgumentNames.Count ? DebugInfo.ArgumentNames[i] : "").Where(static name => name.Length > 0)];
        return names.Length == 0
            ? ""
            : $"\nThe error occurred while tracing the function {DebugInfo.Source} for {DebugInfo.TracedFor}. This concrete value was not available in Python "
                + $"because it depends on the value{(names.Length == 1 ? "" : "s")} of the argument{(names.Length == 1 ? "" : "s")} {Join(names)}.";
    }

    private static string Join(string[] names) => names.Length switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
    };

    private JaxValue[] Record(Primitive primitive, Params parameters, JaxValue[] inputs, Aval[] outputs)
    {
        var variables = _builder.Add(primitive, parameters, Array.ConvertAll(inputs, AtomOf), outputs);
        return Array.ConvertAll(variables, JaxValue (variable) => new DynamicJaxprTracer(this, variable));
    }
}
