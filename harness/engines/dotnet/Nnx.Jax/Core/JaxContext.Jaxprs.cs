namespace Nnx.Jax.Core;

public sealed partial class JaxContext
{
    /// <summary>Runs a jaxpr under the current trace.</summary>
    internal JaxValue[] Run(ClosedJaxpr closed, params JaxValue[] inputs) => Run(closed, closed.Constants, inputs);

    private JaxValue[] Run(ClosedJaxpr closed, JaxValue[] constants, JaxValue[] inputs) =>
        IsEvaluating && System.Array.TrueForAll(constants, IsConcrete) && System.Array.TrueForAll(inputs, IsConcrete)
            ? Wrap(closed.Jaxpr, closed.Plan.Run(this, System.Array.ConvertAll(constants, Elements), System.Array.ConvertAll(inputs, Elements)))
            : Interpret(closed.Jaxpr, constants, inputs);

    internal JaxValue[] Interpret(Jaxpr jaxpr, JaxValue[] constants, JaxValue[] inputs)
    {
        var environment = new Dictionary<Var, JaxValue>(jaxpr.Equations.Length + inputs.Length + constants.Length);
        Store(jaxpr.Constants, constants);
        Store(jaxpr.Inputs, inputs);
        foreach (var equation in jaxpr.Equations)
        {
            Store(equation.Outputs, Bind(equation.Primitive, equation.Params, System.Array.ConvertAll(equation.Inputs, Read)));
        }

        return System.Array.ConvertAll(jaxpr.Outputs, Read);

        JaxValue Read(Atom atom) => atom is Literal literal ? literal.Value : environment[(Var)atom];

        void Store(Var[] variables, JaxValue[] values)
        {
            for (var i = 0; i < variables.Length; i++)
            {
                environment[variables[i]] = values[i];
            }
        }
    }

    private static bool IsConcrete(JaxValue value) => value is JaxArray;

    private static Arrays.NDArray Elements(JaxValue value) => ((JaxArray)value).Value;

    private JaxValue[] Wrap(Jaxpr jaxpr, Arrays.NDArray[] results)
    {
        var values = new JaxValue[results.Length];
        for (var i = 0; i < results.Length; i++)
        {
            values[i] = new JaxArray(this, results[i], jaxpr.OutAvals[i]);
        }

        return values;
    }
}
