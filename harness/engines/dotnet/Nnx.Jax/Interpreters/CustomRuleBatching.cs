using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Batches functions with rules of their own, rules and all.</summary>
internal static class CustomRuleBatching
{
    public static JaxValue[] Jvp(JaxContext cx, BatchTrace trace, CustomJvpRule rule, JaxValue[] values, int?[] dimensions)
    {
        int?[] outDimensions = [];
        var batched = new CustomJvpRule(
            inputs => Keep(Batching.Apply(cx, trace.Axis, rule.Function, inputs, dimensions), ref outDimensions),
            (primals, tangents) =>
            {
                var result = Batching.Apply(cx, trace.Axis, Both, [.. primals, .. tangents], [.. dimensions, .. dimensions]);
                var count = result.Values.Length / 2;
                outDimensions = Merge(result.Dimensions[..count], result.Dimensions[count..]);
                var at = outDimensions;
                JaxValue[] outs = [.. Enumerable.Range(0, result.Values.Length).Select(i => Align(cx, trace.Axis, result, i, at[i % count]))];
                return new Dual(outs[..count], outs[count..]);
            },
            rule.Name);
        var outputs = cx.BindCustomJvp(batched, values);
        return trace.Wrap(new Batched(outputs, outDimensions));

        JaxValue[] Both(JaxValue[] inputs)
        {
            var half = inputs.Length / 2;
            var dual = rule.Jvp(inputs[..half], inputs[half..]);
            return [.. dual.Primals, .. Differentiation.Instantiate(cx, dual.Primals, dual.Tangents)];
        }
    }

    public static JaxValue[] Vjp(JaxContext cx, BatchTrace trace, CustomVjpRule rule, JaxValue[] values, int?[] dimensions)
    {
        int?[] outDimensions = [];
        int?[] residualDimensions = [];
        var batched = new CustomVjpRule(
            inputs => Keep(Batching.Apply(cx, trace.Axis, rule.Function, inputs, dimensions), ref outDimensions),
            inputs =>
            {
                var count = 0;
                var result = Batching.Apply(cx, trace.Axis, Forward, inputs, dimensions);
                outDimensions = result.Dimensions[..count];
                residualDimensions = result.Dimensions[count..];
                return (result.Values[..count], result.Values[count..]);

                JaxValue[] Forward(JaxValue[] members)
                {
                    var (results, residuals) = rule.Forward(members);
                    count = results.Length;
                    return [.. results, .. residuals];
                }
            },
            (residuals, cotangents) => Backward(cx, trace.Axis, rule, (residuals, residualDimensions), (cotangents, outDimensions), dimensions),
            rule.Name);
        var outputs = cx.BindCustomVjp(batched, values);
        return trace.Wrap(new Batched(outputs, outDimensions));
    }

    private static JaxValue?[] Backward(
        JaxContext cx,
        AxisData axis,
        CustomVjpRule rule,
        (JaxValue[] Values, int?[] Dimensions) residuals,
        (JaxValue[] Values, int?[] Dimensions) cotangents,
        int?[] inDimensions)
    {
        bool[] zero = [];
        var result = Batching.Apply(cx, axis, Members, [.. residuals.Values, .. cotangents.Values], [.. residuals.Dimensions, .. cotangents.Dimensions]);
        var outputs = new JaxValue?[zero.Length];
        var next = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            if (!zero[i])
            {
                outputs[i] = Fit(cx, axis, result.Values[next], result.Dimensions[next], inDimensions[i]);
                next++;
            }
        }

        return outputs;

        JaxValue[] Members(JaxValue[] inputs)
        {
            var split = residuals.Values.Length;
            var results = rule.Backward(inputs[..split], inputs[split..]);
            zero = Array.ConvertAll(results, static value => value is null);
            return [.. results.OfType<JaxValue>()];
        }
    }

    // The cotangent of an input that all members share is the sum of theirs.
    private static JaxValue Fit(JaxContext cx, AxisData axis, JaxValue value, int? from, int? to) => (from, to) switch
    {
        (null, null) => cx.Lax.Mul(value, cx.Lax.Scalar(axis.Size, value.Dtype)),
        ({ } at, null) => cx.Lax.ReduceSum(value, [at]),
        (_, { } at) => Batching.MoveTo(cx, axis, value, from, at),
    };

    private static JaxValue[] Keep(Batched result, ref int?[] dimensions)
    {
        dimensions = result.Dimensions;
        return result.Values;
    }

    private static int?[] Merge(int?[] primals, int?[] tangents) => [.. primals.Zip(tangents, static (primal, tangent) => primal ?? tangent)];

    private static JaxValue Align(JaxContext cx, AxisData axis, Batched result, int index, int? to) =>
        to is { } at ? Batching.MoveTo(cx, axis, result.Values[index], result.Dimensions[index], at) : result.Values[index];
}
