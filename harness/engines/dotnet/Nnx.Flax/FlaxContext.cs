using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Objects;
using Nnx.Flax.Trees;
using Nnx.Flax.Variables;
using Nnx.Jax.Core;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;
using Nnx.Releases.Rules;

namespace Nnx.Flax;

/// <summary>What Flax keeps for one run.</summary>
public sealed class FlaxContext
{
    private FlaxContext(Interpreter py)
    {
        Python = py;
        Jax = JaxContext.Of(py);
        ClassNames.Apply(this);
        FlaxTrees.Register(this);
    }

    /// <summary>The interpreter of the run.</summary>
    public Interpreter Python { get; }

    /// <summary>JAX as the run has it.</summary>
    public JaxContext Jax { get; }

    /// <summary>What is known while a representation is being written.</summary>
    internal ShownObjects Shown { get; } = new();

    /// <summary>Classes that <c>nnx.register_data_type</c> made data.</summary>
    internal HashSet<PyType> DataTypes { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names of collections and the Variable classes that they stand for.</summary>
    internal VariableNames VariableNames => _variableNames ??= new VariableNames(this);

    /// <summary>Contexts of transforms that share references, and settings that hold for a block.</summary>
    internal GraphContext Graph { get; } = new();

    private VariableNames? _variableNames;

    /// <summary>The context of a run, made when first asked for.</summary>
    public static FlaxContext Of(Interpreter py) => py.Extension(static run => new FlaxContext(run));

    /// <summary>Whether a rule holds in this run.</summary>
    public bool Holds(Rule rule) => Jax.Rules.Holds(rule);
}
