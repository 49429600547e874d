using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Applies primitives to whole batches.</summary>
internal sealed class BatchTrace(JaxContext context, Trace parent, AxisData axis) : Trace(context, parent)
{
    public AxisData Axis { get; } = axis;

    public JaxValue Wrap(JaxValue value, int? dimension) =>
        dimension is { } at ? new BatchTracer(this, value, at) : value;

    public (JaxValue Value, int? Dimension) Split(JaxValue value) =>
        value is BatchTracer tracer && ReferenceEquals(tracer.Trace, this) ? (tracer.Value, tracer.Dimension) : (value, null);

    public override JaxValue[] ProcessPrimitive(Primitive primitive, JaxValue[] inputs, Params parameters)
    {
        var (values, dimensions) = Split(inputs);
        using (Context.Enter(Parent!))
        {
            if (Array.TrueForAll(dimensions, static dimension => dimension is null)
                && !(Axis.Name is { } name && primitive.UsesAxis(name, parameters)))
            {
                return Context.Bind(primitive, parameters, values);
            }

            return Wrap(primitive.Batch(Context, Axis, values, dimensions, parameters));
        }
    }

    public override JaxValue[] ProcessCustomJvp(CustomJvpRule rule, JaxValue[] inputs)
    {
        var (values, dimensions) = Split(inputs);
        using (Context.Enter(Parent!))
        {
            return CustomRuleBatching.Jvp(Context, this, rule, values, dimensions);
        }
    }

    public override JaxValue[] ProcessCustomVjp(CustomVjpRule rule, JaxValue[] inputs)
    {
        var (values, dimensions) = Split(inputs);
        using (Context.Enter(Parent!))
        {
            return CustomRuleBatching.Vjp(Context, this, rule, values, dimensions);
        }
    }

    public JaxValue[] Wrap(Batched result)
    {
        var values = new JaxValue[result.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Wrap(result.Values[i], result.Dimensions[i]);
        }

        return values;
    }

    public (JaxValue[] Values, int?[] Dimensions) Split(JaxValue[] inputs)
    {
        var values = new JaxValue[inputs.Length];
        var dimensions = new int?[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            (values[i], dimensions[i]) = Split(inputs[i]);
        }

        return (values, dimensions);
    }
}
