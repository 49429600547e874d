using Nnx.Jax.Core;
using Nnx.Jax.Rules;

namespace Nnx.Jax.Interpreters;

/// <summary>Forward differentiation: carries a tangent with each value.</summary>
internal sealed class JvpTrace(JaxContext context, Trace parent) : Trace(context, parent)
{
    // Releases with a stack of traces keep a tracer where the tangent is zero.
    private readonly bool _keepsZeros = !context.Holds(TracingRules.Stackless);

    /// <summary>Whether the tangents are being written down to be transposed, as <c>grad</c> does.</summary>
    public bool Linearizes { get; init; }

    public JaxValue Wrap(JaxValue primal, JaxValue? tangent, bool always = false) =>
        tangent is null && !always ? primal : new JvpTracer(this, primal, tangent);

    public (JaxValue Primal, JaxValue? Tangent) Split(JaxValue value) =>
        value is JvpTracer tracer && ReferenceEquals(tracer.Trace, this) ? (tracer.Primal, tracer.Tangent) : (value, null);

    public override JaxValue[] ProcessPrimitive(Primitive primitive, JaxValue[] inputs, Params parameters)
    {
        var (primals, tangents) = Split(inputs);
        using (Context.Enter(Parent!))
        {
            var result = Array.TrueForAll(tangents, static tangent => tangent is null)
                ? new Dual(Context.Bind(primitive, parameters, primals), [])
                : primitive.Jvp(Context, primals, tangents, parameters);
            return Wrap(result, inputs);
        }
    }

    public override JaxValue[] ProcessCustomJvp(CustomJvpRule rule, JaxValue[] inputs)
    {
        var (primals, tangents) = Split(inputs);
        using (Context.Enter(Parent!))
        {
            return Array.TrueForAll(tangents, static tangent => tangent is null)
                ? Wrap(new Dual(Context.BindCustomJvp(rule, primals), []), inputs)
                : Wrap(rule.Jvp(primals, Differentiation.Instantiate(Context, primals, tangents)), inputs);
        }
    }

    public override JaxValue[] ProcessCustomVjp(CustomVjpRule rule, JaxValue[] inputs)
    {
        var (primals, tangents) = Split(inputs);
        using (Context.Enter(Parent!))
        {
            if (Array.TrueForAll(tangents, static tangent => tangent is null))
            {
                return Wrap(new Dual(Context.BindCustomVjp(rule, primals), []), inputs);
            }

            var (results, residuals) = rule.Forward(primals);
            var parameters = new CustomLin.Parameters(rule, residuals.Length, Array.ConvertAll(results, static result => result.Aval.Tangent));
            var outTangents = Context.Bind(CustomLin.Instance, parameters, [.. residuals, .. Differentiation.Instantiate(Context, primals, tangents)]);
            return Wrap(new Dual(results, outTangents), inputs);
        }
    }

    private (JaxValue[] Primals, JaxValue?[] Tangents) Split(JaxValue[] inputs)
    {
        var primals = new JaxValue[inputs.Length];
        var tangents = new JaxValue?[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            (primals[i], tangents[i]) = Split(inputs[i]);
        }

        return (primals, tangents);
    }

    private JaxValue[] Wrap(Dual result, JaxValue[] inputs)
    {
        var always = _keepsZeros && Array.Exists(inputs, static input => input is Tracer);
        var values = new JaxValue[result.Primals.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var tangent = result.Tangents.Length == 0 ? null : result.Tangents[i];
            values[i] = Wrap(result.Primals[i], tangent?.Dtype == Dtypes.Dtype.Float0 ? null : tangent, always);
        }

        return values;
    }
}
