using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Simple;

/// <summary>
/// Takes arguments and results through a transform of JAX where modules are pytrees, or stand as their states, and only changes of
/// Variables come back.
/// </summary>
/// <param name="flax">The run.</param>
/// <param name="name">The transform's name, for errors.</param>
/// <param name="isGraph">Whether modules may share Variables.</param>
internal sealed class SimplePassage(FlaxContext flax, string name, bool isGraph)
{
    /// <summary>The arguments as they go through JAX.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="prefix">A prefix that says how each is treated; null for none.</param>
    /// <exception cref="Python.Errors.PyRaise">ValueError where a Variable occurs twice.</exception>
    public PyTuple Enter(CallArguments arguments, PyObject? prefix = null)
    {
        var pure = (PyTuple)ToTree(Arguments.Both(arguments), prefix is null ? null : new PyTuple(prefix, Python.Objects.Primitives.PyNone.Value));
        if (isGraph || flax.Holds(TransformRules.GraphUpdates))
        {
            Duplicates().Check(("args", pure[0]), ("kwargs", pure[1]));
        }

        return pure;
    }

    /// <summary>Calls the program's function inside JAX.</summary>
    /// <param name="function">The function.</param>
    /// <param name="given">Its arguments as JAX passes them.</param>
    /// <param name="outPrefix">A prefix of the result that says how it is treated; null for none.</param>
    /// <returns>The result, and the Variables among the arguments that changed.</returns>
    public (PyObject Result, PyObject Updates) Call(PyObject function, CallArguments given, PyObject? outPrefix = null)
    {
        var copies = (PyTuple)flax.Jax.Trees.Map(static leaf => leaf, Arguments.Both(given));
        var updates = new VariableUpdates(flax, copies);
        var arguments = (PyTuple)FromTree(copies);
        var result = ToTree(flax.Python.Call(function, Arguments.Of(arguments[0], arguments[1])), outPrefix);
        var current = (PyTuple)updates.Current;
        Duplicates().Check(("args", current[0]), ("kwargs", current[1]), ("out", result));
        return (result, updates.Changed());
    }

    /// <summary>The result as the program gets it.</summary>
    public PyObject Leave(PyObject result) => FromTree(result);

    /// <summary>A tree as it goes through JAX.</summary>
    public PyObject ToTree(PyObject tree, PyObject? prefix = null)
    {
        if (!isGraph)
        {
            return tree;
        }

        if (prefix is not null and not Python.Objects.Primitives.PyNone)
        {
            SimpleAliases.Check(flax, tree, prefix);
        }

        return TreeExtraction.ToTree(flax, tree, checksAliasing: false);
    }

    /// <summary>A tree as the program has it; Variables stay the objects that they are.</summary>
    public PyObject FromTree(PyObject tree)
    {
        if (!isGraph)
        {
            return tree;
        }

        var known = new Dictionary<int, PyObject>();
        return StateTrees.Map(flax, tree, states => GraphFunctions.Merge(flax, states.RequiredDefinition, states.States, known: known));
    }

    /// <summary>The check for Variables that occur twice.</summary>
    public DuplicateVariables Duplicates() => new(flax, name);
}
