using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Interpreters.Calls;

/// <summary>Calls a function of the program when the equation is evaluated: <c>pure_callback</c>, <c>debug_callback</c>.</summary>
/// <param name="name">Its name.</param>
/// <param name="effectful">Whether it stays where nothing uses its results.</param>
internal sealed class Callback(string name, bool effectful) : Primitive(name)
{
    public static Callback Pure { get; } = new("pure_callback", false);

    public static Callback Io { get; } = new("io_callback", true);

    public static Callback Debug { get; } = new("debug_callback", true);

    public override bool HasEffects(Params parameters) => effectful;

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) => ((Parameters)parameters).Results;

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters) => ((Parameters)parameters).Body(inputs);

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters) => ((Parameters)parameters).Results.Length == 0
        ? new(cx.Bind(this, parameters, primals), [])
        : throw PyError.Value($"{(effectful ? "IO callbacks" : "Pure callbacks")} do not support JVP. Please use `jax.custom_jvp` to use callbacks while taking gradients.");

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        // One call a member, in order.
        var given = (Parameters)parameters;
        JaxValue[] moved = [.. inputs.Select((value, i) => dimensions[i] is { } at ? cx.Lax.MoveAxis(value, at, 0) : value)];
        var calls = Enumerable.Range(0, axis.Size).Select(member => cx.Bind(
            this, given, [.. moved.Select((value, i) => dimensions[i] is null ? value : cx.Lax.IndexInDim(value, member, 0))])).ToArray();
        JaxValue[] stacked = [.. given.Results.Select((_, r) => cx.Lax.Concatenate(0, [.. calls.Select(results => cx.Lax.ExpandDims(results[r], 0))]))];
        return new(stacked, Array.ConvertAll(stacked, static _ => (int?)0));
    }

    public sealed record Parameters(Func<NDArray[], NDArray[]> Body, Aval[] Results) : Params;
}
