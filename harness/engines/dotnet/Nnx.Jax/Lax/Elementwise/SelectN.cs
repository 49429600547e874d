using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>select_n</c>: which case each element comes from; a scalar chooses for all.</summary>
internal sealed class SelectN() : Primitive<NoParams>("select_n")
{
    public static SelectN Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters)
    {
        var (which, cases) = (inputs[0], inputs[1..]);
        if (!Array.TrueForAll(cases, value => value.Shape == cases[0].Shape))
        {
            throw PyError.Type($"select cases must have the same shapes, got [{string.Join(", ", cases.Select(static value => value.Shape))}].");
        }

        if (which.Rank > 0 && which.Shape != cases[0].Shape)
        {
            throw PyError.Type($"select `which` must be scalar or have the same shape as cases, got `which` shape {which.Shape} but case shape {cases[0].Shape}.");
        }

        if (which.Dtype != Dtype.Bool && which.Dtype != Dtype.Int32)
        {
            throw PyError.Type($"select `which` must be boolean or int32 type, got {which.Dtype}.");
        }

        if (which.Dtype == Dtype.Bool && cases.Length > 2)
        {
            throw PyError.Type($"select with boolean `which` cannot have > 2 cases.");
        }

        ElementwiseRules.CheckSameDtypes("select", cases);
        return new(cases[0].Shape, cases[0].Dtype, AllWeak(cases));
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters)
    {
        if (inputs[0].Rank > 0 || inputs[1].Rank == 0)
        {
            return cx.Backend.Select(inputs[0], inputs.AsSpan(1));
        }

        return inputs[1 + (int)Math.Clamp(inputs[0].Int64At(0), 0, inputs.Length - 2)];
    }

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, NoParams parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        if (!result.Dtype.IsInexact || Array.TrueForAll(tangents[1..], static tangent => tangent is null))
        {
            return (result, null);
        }

        return (result, cx.Bind(this, parameters, [primals[0], .. Differentiation.Instantiate(cx, primals[1..], tangents[1..])])[0]);
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, NoParams parameters)
    {
        var zero = cx.Lax.ZerosLike(cotangent);
        var result = new JaxValue?[operands.Length];
        for (var i = 1; i < operands.Length; i++)
        {
            if (operands[i].IsLinear)
            {
                JaxValue[] cases = [.. Enumerable.Range(1, operands.Length - 1).Select(at => at == i ? cotangent : zero)];
                result[i] = cx.Bind(this, parameters, [operands[0].Known, .. cases])[0];
            }
        }

        return result;
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters)
    {
        var which = inputs[0];
        if (which.Rank == 0 && dimensions[0] is null && dimensions.Skip(1).All(dimension => dimension == dimensions[1]))
        {
            return (cx.Bind(this, parameters, inputs)[0], dimensions[1]);
        }

        JaxValue[] cases = [.. inputs.Skip(1).Select((value, i) => Batching.MoveTo(cx, axis, value, dimensions[i + 1], 0))];
        if (dimensions[0] is { } at)
        {
            which = cx.Lax.MoveAxis(which, at, 0);
            which = which.Rank == cases[0].Rank ? which : cx.Lax.BroadcastTo(which, cases[0].Shape, [0]);
        }
        else if (which.Rank > 0)
        {
            which = Batching.MoveTo(cx, axis, which, null, 0);
        }

        return (cx.Bind(this, parameters, [which, .. cases])[0], 0);
    }
}
