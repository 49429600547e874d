using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Interpreters.Calls;
using Nnx.Jax.Lax;
using Nnx.Jax.Lax.ControlFlow;
using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Core;

/// <summary>The primitives that run jaxprs of their own, with operands to check their rules on.</summary>
internal static class ControlFlowTable
{
    public static IEnumerable<PrimitiveCase> Cases =>
    [
        new("pjit", (lax, v) => Call(v, Pjit.Instance, jaxpr => new Pjit.Parameters(jaxpr, "f"), Body), [2], [2]),
        new("checkpoint", (lax, v) => Call(v, Remat.Instance, jaxpr => new Remat.Parameters(jaxpr, true), Body), [2], [2]),
        new("checkpoint of checkpoint", (lax, v) => Call(v, Remat.Instance, jaxpr => new Remat.Parameters(jaxpr, true), (l, w) =>
            Call(w, Remat.Instance, jaxpr => new Remat.Parameters(jaxpr, true), Body)), [2], [2]),
        new("checkpoint of pjit", (lax, v) => Call(v, Remat.Instance, jaxpr => new Remat.Parameters(jaxpr, true), (l, w) =>
            Call([.. Call(w, Pjit.Instance, jaxpr => new Pjit.Parameters(jaxpr, "f"), Body), w[1]], Pjit.Instance, jaxpr => new Pjit.Parameters(jaxpr, "g"), (n, u) => Body(n, u[1..]))),
            [2], [2]),
        new("scan", (lax, v) => Loop(v, 1, 1, reverse: false), [2], [2], [4, 2]),
        new("scan, reverse", (lax, v) => Loop(v, 1, 1, reverse: true), [2], [2], [4, 2]),
        new("scan, no constants", (lax, v) => Loop(v, 0, 1, reverse: false), [2], [4, 2]),
        new("scan, empty", (lax, v) => Loop(v, 1, 1, reverse: false), [2], [2], [0, 2]),
        new("scan of cond", (lax, v) => Loop(v, 1, 1, false, (l, w) => [.. Branch(l, w[1], w[..2]), l.Mul(w[0], w[2])]), [2], [2], [3, 2]),
        new("cond", (lax, v) => Branch(lax, v[0], v[1..]), [], [2], [2]),
        new("while", (lax, v) => Repeat(v), [2], [2]) { IsDifferentiable = false, Low = 0.2 },
        new("custom_vjp", (lax, v) => v[0].Context.BindCustomVjp(SquareVjp(v[0].Context), v), [2]) { HasForwardMode = false },
        new("custom_jvp", (lax, v) => v[0].Context.BindCustomJvp(SquareJvp(v[0].Context), v), [2]),
        new("custom_jvp in pjit", (lax, v) => Call(v, Pjit.Instance, jaxpr => new Pjit.Parameters(jaxpr, "f"), (l, w) =>
            w[0].Context.BindCustomJvp(SquareJvp(w[0].Context), w)), [2]),
        new("custom_vjp in scan", (lax, v) => Loop(v, 0, 1, false, (l, w) =>
            [.. w[0].Context.BindCustomVjp(SquareVjp(w[0].Context), [l.Mul(w[0], w[1])]), w[0]]), [2], [3, 2]) { HasForwardMode = false },
    ];

    private static JaxValue[] Body(LaxFunctions lax, JaxValue[] v)
    {
        var (first, last) = (lax.Sin(v[0]), v[^1]);
        return [lax.Mul(first, lax.Exp(last)), lax.Mul(last, lax.Mul(first, first)), lax.Mul(last, lax.Like(last, 3))];
    }

    private static JaxValue[] Call(JaxValue[] values, Primitive primitive, Func<ClosedJaxpr, Params> parameters, Func<LaxFunctions, JaxValue[], JaxValue[]> body)
    {
        var cx = values[0].Context;
        var (jaxpr, hoisted) = Staging.HoistTracers(Staging.Trace(cx, inputs => body(cx.Lax, inputs), values, DebugInfo.For("jit", "f")));
        return cx.Bind(primitive, parameters(jaxpr), [.. hoisted, .. values]);
    }

    private static JaxValue[] Loop(JaxValue[] values, int constants, int carries, bool reverse, Func<LaxFunctions, JaxValue[], JaxValue[]>? body = null)
    {
        var cx = values[0].Context;
        var first = constants + carries;
        body ??= static (lax, v) =>
        {
            var (constant, carry, x) = (v[0], v[^2], v[^1]);
            var next = lax.Add(lax.Mul(lax.Sin(constant), carry), lax.Mul(carry, x));
            return [next, lax.Mul(lax.Square(constant), lax.Mul(next, x))];
        };
        Aval[] avals = [.. values.Select((value, i) => i < first ? value.Aval : value.Aval with { Shape = value.Shape[1..] })];
        var jaxpr = Staging.Trace(cx, inputs => body(cx.Lax, inputs), avals, DebugInfo.For("scan", "f"));
        return cx.Bind(Scan.Instance, new Scan.Parameters(jaxpr, constants, carries, values[^1].Shape[0], reverse), values);
    }

    private static JaxValue[] Branch(LaxFunctions lax, JaxValue which, JaxValue[] values)
    {
        var cx = which.Context;
        var scalar = which.Rank == 0 ? which : lax.ReduceSum(which, 0);
        var index = lax.Convert(lax.Gt(scalar, lax.Like(scalar, 0)), Dtype.Int32);
        var one = Staging.Trace(cx, inputs => [lax.Mul(inputs[0], lax.Sin(inputs[1]))], values, DebugInfo.For("cond", "f"));
        var two = Staging.Trace(cx, inputs => [lax.Exp(inputs[1])], values, DebugInfo.For("cond", "f"));
        return cx.Bind(Conditional.Instance, new Conditional.Parameters([one, two]), [index, .. values]);
    }

    private static JaxValue[] Repeat(JaxValue[] values)
    {
        var (cx, lax) = (values[0].Context, values[0].Context.Lax);
        Aval[] carry = [values[1].Aval, new([], Dtype.Int32)];
        var condition = Staging.Trace(cx, v => [lax.And(lax.Lt(v[1], lax.Like(v[1], 5)), lax.Lt(lax.ReduceMax(v[0], 0), lax.Like(v[0], 4)))], carry, DebugInfo.For("while", "c"));
        var body = Staging.Trace(
            cx, v => [lax.Add(lax.Mul(v[1], lax.Like(v[1], 1.3)), lax.Mul(v[0], v[1])), lax.Add(v[2], lax.Like(v[2], 1))], [values[0].Aval, .. carry], DebugInfo.For("while", "b"));
        return cx.Bind(While.Instance, new While.Parameters(condition, 0, body, 1), [.. values, lax.Scalar(0, Dtype.Int32)]);
    }

    private static CustomJvpRule SquareJvp(JaxContext cx) => new(
        v => [cx.Lax.Mul(v[0], v[0])],
        (primals, tangents) => (cx.Lax.Mul(primals[0], primals[0]), cx.Lax.Mul(tangents[0], cx.Lax.Mul(primals[0], cx.Lax.Like(primals[0], 2)))),
        "square");

    private static CustomVjpRule SquareVjp(JaxContext cx) => new(
        v => [cx.Lax.Mul(v[0], v[0])],
        v => ([cx.Lax.Mul(v[0], v[0])], [v[0]]),
        (residuals, cotangents) => [cx.Lax.Mul(cotangents[0], cx.Lax.Mul(residuals[0], cx.Lax.Like(residuals[0], 2)))],
        "square");
}
