namespace Nnx.Jax.Core;

/// <summary>Collects the equations of a function that is being traced.</summary>
internal sealed class JaxprBuilder
{
    private readonly List<Var> _inputs = [];
    private readonly List<Equation> _equations = [];
    private readonly Dictionary<JaxValue, Var> _constants = new(ReferenceEqualityComparer.Instance);

    public Var NewInput(Aval aval)
    {
        var variable = new Var(aval);
        _inputs.Add(variable);
        return variable;
    }

    /// <summary>The atom of a value that the function has not made itself.</summary>
    public Atom Constant(JaxValue value)
    {
        if (value is JaxArray { IsLiteral: true, Rank: 0 } scalar)
        {
            return new Literal(scalar);
        }

        if (!_constants.TryGetValue(value, out var variable))
        {
            variable = new Var(value.Aval);
            _constants[value] = variable;
        }

        return variable;
    }

    public Var[] Add(Primitive primitive, Params parameters, Atom[] inputs, Aval[] outputs)
    {
        var variables = Array.ConvertAll(outputs, static aval => new Var(aval));
        _equations.Add(new Equation(primitive, parameters, inputs, variables));
        return variables;
    }

    /// <summary>Which inputs a variable depends on, in order.</summary>
    public IEnumerable<int> InputsOf(Var variable)
    {
        var needed = new HashSet<Atom> { variable };
        for (var i = _equations.Count - 1; i >= 0; i--)
        {
            if (Array.Exists(_equations[i].Outputs, needed.Contains))
            {
                needed.UnionWith(_equations[i].Inputs);
            }
        }

        return Enumerable.Range(0, _inputs.Count).Where(i => needed.Contains(_inputs[i]));
    }

    /// <summary>The function so far, with the constants that it uses.</summary>
    /// <param name="outputs">What it returns.</param>
    /// <param name="prune">Whether equations are left out that no output needs.</param>
    public ClosedJaxpr Build(Atom[] outputs, bool prune = false)
    {
        var equations = prune ? DeadCode.Live(_equations, outputs) : [.. _equations];
        var used = new HashSet<Atom>(equations.SelectMany(static equation => equation.Inputs).Concat(outputs));
        var constants = _constants.Where(pair => used.Contains(pair.Value)).ToArray();
        return new ClosedJaxpr(
            new Jaxpr([.. constants.Select(static pair => pair.Value)], [.. _inputs], outputs, equations),
            [.. constants.Select(static pair => pair.Key)]);
    }
}
