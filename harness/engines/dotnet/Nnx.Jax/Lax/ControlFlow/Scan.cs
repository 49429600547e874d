using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.ControlFlow;

/// <summary><c>scan</c>; operands are constants, the carry, and what is scanned over along the first axis.</summary>
internal sealed partial class Scan() : Primitive("scan")
{
    public static Scan Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters)
    {
        var scan = (Parameters)parameters;
        return [.. scan.Jaxpr.OutAvals.Select((aval, i) => i < scan.Carries ? aval : aval with { Shape = aval.Shape.Insert(0, scan.Length) })];
    }

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var scan = (Parameters)parameters;
        var (jaxpr, constants) = (scan.Jaxpr, scan.Jaxpr.ConstantArrays());
        var arguments = (NDArray[])inputs.Clone();
        var first = scan.Constants + scan.Carries;
        var collected = new NDArray[jaxpr.OutAvals.Length - scan.Carries][];
        for (var y = 0; y < collected.Length; y++)
        {
            collected[y] = new NDArray[scan.Length];
        }

        for (var step = 0; step < scan.Length; step++)
        {
            var at = scan.Reverse ? scan.Length - 1 - step : step;
            for (var x = first; x < inputs.Length; x++)
            {
                arguments[x] = Slice(cx, inputs[x], at);
            }

            var results = jaxpr.Plan.Run(cx, constants, arguments);
            Array.Copy(results, 0, arguments, scan.Constants, scan.Carries);
            for (var y = 0; y < collected.Length; y++)
            {
                collected[y][at] = results[scan.Carries + y];
            }
        }

        return [.. arguments[scan.Constants..first], .. collected.Select((values, y) => Stack(cx, values, jaxpr.OutAvals[scan.Carries + y]))];
    }

    public override bool UsesAxis(string axis, Params parameters) => ((Parameters)parameters).Jaxpr.UsesAxis(axis);

    public override bool HasEffects(Params parameters) => ((Parameters)parameters).Jaxpr.HasEffects();

    private static NDArray Slice(JaxContext cx, NDArray array, int at)
    {
        var starts = new int[array.Rank];
        starts[0] = at;
        return cx.Backend.Slice(array, starts, array.Shape.With(0, at + 1)).WithShape(array.Shape[1..]);
    }

    private static NDArray Stack(JaxContext cx, NDArray[] values, Aval aval)
    {
        var shape = aval.Shape.Insert(0, values.Length);
        if (values.Length == 0)
        {
            return cx.Backend.Full(NDArray.FromBytes(aval.Dtype, [], new byte[aval.Dtype.ItemSize]), shape);
        }

        return cx.Backend.Concatenate(0, Array.ConvertAll(values, value => value.WithShape(value.Shape.Insert(0, 1))));
    }

    /// <summary>The parameters.</summary>
    /// <param name="Jaxpr">One step: constants, carry and a slice of what is scanned over to a new carry and what is collected.</param>
    /// <param name="Constants">How many operands are constants.</param>
    /// <param name="Carries">How many are the carry.</param>
    /// <param name="Length">How many steps.</param>
    /// <param name="Reverse">Whether from the end.</param>
    public sealed record Parameters(ClosedJaxpr Jaxpr, int Constants, int Carries, int Length, bool Reverse) : Params
    {
        /// <summary>How many steps one round of the compiled loop takes; nothing depends on it here.</summary>
        public int Unroll { get; init; } = 1;

        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("_split_transpose", "False"),
            ("jaxpr", Jaxpr),
            ("length", Text(Length)),
            ("linear", $"({string.Join(", ", Jaxpr.InAvals.Select(static _ => "False"))}{(Jaxpr.InAvals.Length == 1 ? "," : "")})"),
            ("num_carry", Text(Carries)),
            ("num_consts", Text(Constants)),
            ("reverse", Reverse ? "True" : "False"),
            ("unroll", Text(Unroll)),
        ];

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
