using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Partial evaluation: computes what is known in the parent trace and writes down what is not.</summary>
internal sealed class JaxprTrace(JaxContext context, Trace parent) : Trace(context, parent)
{
    private readonly JaxprBuilder _builder = new();

    public JaxprTracer NewInput(Aval aval) => new(this, _builder.NewInput(aval));

    public bool IsUnknown(JaxValue value) => value is JaxprTracer tracer && ReferenceEquals(tracer.Trace, this);

    public Atom AtomOf(JaxValue value) => IsUnknown(value) ? ((JaxprTracer)value).Variable : _builder.Constant(value);

    /// <summary>What was written down, as far as the outputs need it.</summary>
    public ClosedJaxpr Build(JaxValue[] outputs) => _builder.Build(Array.ConvertAll(outputs, AtomOf), prune: true);

    public override JaxValue[] ProcessPrimitive(Primitive primitive, JaxValue[] inputs, Params parameters)
    {
        using (Context.Enter(Parent!))
        {
            if (!Array.Exists(inputs, IsUnknown))
            {
                return Context.Bind(primitive, parameters, inputs);
            }

            if (primitive.PartialEval(Context, this, inputs, parameters) is { } outputs)
            {
                return outputs;
            }

            var avals = Array.ConvertAll(inputs, static input => input.Aval);
            return Record(primitive, parameters, inputs, primitive.AbstractEval(Context, avals, parameters));
        }
    }

    // Partial evaluation only builds linear functions to transpose, so the rules of the program have done their work already.
    public override JaxValue[] ProcessCustomJvp(CustomJvpRule rule, JaxValue[] inputs) => rule.Function(inputs);

    public override JaxValue[] ProcessCustomVjp(CustomVjpRule rule, JaxValue[] inputs) => rule.Function(inputs);

    /// <summary>Writes an equation down.</summary>
    public JaxValue[] Record(Primitive primitive, Params parameters, JaxValue[] inputs, Aval[] outputs)
    {
        var variables = _builder.Add(primitive, parameters, Array.ConvertAll(inputs, AtomOf), outputs);
        return Array.ConvertAll(variables, JaxValue (variable) => new JaxprTracer(this, variable));
    }
}
