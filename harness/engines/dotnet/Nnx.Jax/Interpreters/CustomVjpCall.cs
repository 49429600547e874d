using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>A traced call of a <c>custom_vjp</c> function; running it again under a trace gives the trace the rule back.</summary>
internal sealed class CustomVjpCall() : Primitive("custom_vjp_call")
{
    public static CustomVjpCall Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) => Of(parameters).Jaxpr!.OutAvals;

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var jaxpr = Of(parameters).Jaxpr!;
        return jaxpr.Plan.Run(cx, Array.ConvertAll(jaxpr.Constants, static constant => ((JaxArray)constant).Value), inputs);
    }

    public static CustomVjpRule Of(Params parameters) => ((Parameters)parameters).Rule;

    public sealed record Parameters(CustomVjpRule Rule) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("name", Rule.Name),
            ("bwd", "bwd"),
            ("call_jaxpr", Rule.Jaxpr!),
            ("fwd_jaxpr_thunk", "fwd"),
            ("num_consts", "0"),
            ("out_trees", "out_trees"),
            ("symbolic_zeros", "False"),
        ];
    }
}
