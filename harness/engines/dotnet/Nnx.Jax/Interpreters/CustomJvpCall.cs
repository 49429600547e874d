using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>A traced call of a <c>custom_jvp</c> function; running it again under a trace gives the trace the rule back.</summary>
internal sealed class CustomJvpCall() : Primitive("custom_jvp_call")
{
    public static CustomJvpCall Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) => Of(parameters).Jaxpr!.OutAvals;

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var jaxpr = Of(parameters).Jaxpr!;
        return jaxpr.Plan.Run(cx, Array.ConvertAll(jaxpr.Constants, static constant => ((JaxArray)constant).Value), inputs);
    }

    public static CustomJvpRule Of(Params parameters) => ((Parameters)parameters).Rule;

    public sealed record Parameters(CustomJvpRule Rule) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("name", Rule.Name),
            ("call_jaxpr", Rule.Jaxpr!),
            ("jvp_jaxpr_fun", "jvp"),
            ("num_consts", "0"),
            ("symbolic_zeros", "False"),
        ];
    }
}
