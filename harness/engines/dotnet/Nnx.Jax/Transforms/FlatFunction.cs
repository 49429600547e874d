using Nnx.Jax.Core;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms;

/// <summary>A callable of the program over the leaves of its arguments; after a call the structure of what it returned is known.</summary>
/// <param name="cx">The run.</param>
/// <param name="callable">The callable.</param>
/// <param name="structure">The structure of its positional arguments, a tuple, or of a tuple of those and a dict of the named ones.</param>
/// <param name="hasKeywords">Which of the two.</param>
internal sealed class FlatFunction(JaxContext cx, PyObject callable, PyTreeDef structure, bool hasKeywords = false)
{
    private PyTreeDef? _outStructure;

    /// <summary>Called instead of the callable where not null, to insert arguments that are not traced.</summary>
    public Func<CallArguments, CallArguments>? Complete { get; init; }

    /// <summary>What is done to the result before it is taken apart.</summary>
    public Func<PyObject, PyObject>? Inspect { get; init; }

    /// <summary>The structure of the last result.</summary>
    public PyTreeDef OutStructure => _outStructure ?? throw new InvalidOperationException("the function has not been called");

    /// <summary>The structure of the last result; null where it has not been called.</summary>
    public PyTreeDef? OutStructureOrNull => _outStructure;

    /// <summary>Calls it with leaves; gives the leaves of the result, whatever they are.</summary>
    public PyObject[] Call(PyObject[] leaves)
    {
        var tree = (PyTuple)structure.Unflatten(leaves);
        var arguments = hasKeywords ? Spread(tree) : new CallArguments([.. tree], []);
        var result = cx.Python.Call(callable, Complete is null ? arguments : Complete(arguments));
        var (values, outStructure) = cx.Trees.Flatten(Inspect is null ? result : Inspect(result));
        _outStructure = outStructure;
        return values;
    }

    /// <summary>Calls it with values; all leaves of the result must be arrays or numbers.</summary>
    public JaxValue[] Values(JaxValue[] leaves) => Array.ConvertAll(Call(leaves), cx.ToValue);

    private static CallArguments Spread(PyTuple tree)
    {
        var (positional, named) = ((PyTuple)tree[0], (PyDict)tree[1]);
        var entries = named.Entries.ToArray();
        return new CallArguments(
            [.. positional, .. entries.Select(static entry => entry.Value)],
            Array.ConvertAll(entries, static entry => ((Python.Objects.Primitives.PyStr)entry.Key).Value));
    }
}
