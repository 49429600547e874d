using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Linear;

/// <summary><c>qr</c>.</summary>
internal sealed class Qr() : FactorisationPrimitive("qr")
{
    public static Qr Instance { get; } = new();

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var (q, r) = cx.Backend.Qr(inputs[0], ((Parameters)parameters).FullMatrices);
        return [q, r];
    }

    // K. Abou-Moustafa, "Derivation of the QR derivative", as j-towns.github.io/papers/qr-derivative.pdf has it.
    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var lax = cx.Lax;
        var (rows, columns) = (primals[0].Shape[^2], primals[0].Shape[^1]);
        if (rows < columns || ((Parameters)parameters).FullMatrices && rows != columns)
        {
            throw PyError.NotImplemented("Unimplemented case of QR decomposition derivative");
        }

        var results = cx.Bind(this, parameters, primals);
        var (q, r) = (results[0], results[1]);
        var scaled = lax.TriangularSolve(r, tangents[0]!, new TriangularSolve(false, false, false, false, false));
        var rotated = lax.MatMul(lax.H(q), scaled);
        var lower = lax.Tril(rotated, -1);
        var omega = lax.Sub(lower, lax.H(lower));
        var dq = lax.Add(lax.MatMul(q, lax.Sub(omega, rotated)), scaled);
        var dr = lax.MatMul(lax.Sub(rotated, omega), r);
        return new(results, [dq, dr]);
    }

    protected override Aval[] Results(Aval operand, Params parameters)
    {
        var batch = operand.Shape[..^2];
        var (rows, columns) = (operand.Shape[^2], operand.Shape[^1]);
        var inner = ((Parameters)parameters).FullMatrices ? rows : Math.Min(rows, columns);
        return [operand.Strong with { Shape = [.. batch, rows, inner] }, operand.Strong with { Shape = [.. batch, inner, columns] }];
    }

    public sealed record Parameters(bool FullMatrices) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("full_matrices", FullMatrices.ToString())];
    }
}
