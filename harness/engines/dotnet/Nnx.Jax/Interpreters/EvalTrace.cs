using Nnx.Jax.Core;
using Nnx.Jax.Errors;

namespace Nnx.Jax.Interpreters;

/// <summary>Computes at once.</summary>
internal sealed class EvalTrace(JaxContext context) : Trace(context, null)
{
    public override JaxValue[] ProcessPrimitive(Primitive primitive, JaxValue[] inputs, Params parameters)
    {
        Check(inputs);
        return primitive.Execute(Context, inputs, parameters);
    }

    public override JaxValue[] ProcessCustomJvp(CustomJvpRule rule, JaxValue[] inputs)
    {
        Check(inputs);
        return rule.Function(inputs);
    }

    public override JaxValue[] ProcessCustomVjp(CustomVjpRule rule, JaxValue[] inputs)
    {
        Check(inputs);
        return rule.Function(inputs);
    }

    private static void Check(JaxValue[] inputs)
    {
        foreach (var input in inputs)
        {
            switch (input)
            {
                case Tracer tracer:
                    throw TracerErrors.Escaped(tracer);
                case JaxArray { IsDeleted: true } deleted:
                    throw Errors.ValueErrors.Deleted(deleted);
            }
        }
    }
}
