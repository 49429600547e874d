namespace Nnx.Jax.Core;

/// <summary>A primitive that is linear in its first operand and takes no tangents of the others: it maps tangents as it maps values.</summary>
internal abstract class LinearPrimitive<TParams>(string name) : Primitive<TParams>(name)
    where TParams : Params
{
    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, TParams parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return tangents[0] is { } tangent ? (result, cx.Bind(this, parameters, [tangent, .. primals[1..]])[0]) : (result, null);
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, TParams parameters)
    {
        var result = new JaxValue?[operands.Length];
        result[0] = TransposeFirst(cx, cotangent, operands, parameters);
        return result;
    }

    /// <summary>The cotangent of the first operand.</summary>
    protected abstract JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, TParams parameters);
}
