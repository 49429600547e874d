using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Contexts;

/// <summary>A graph that <c>nnx.cached_partial</c> took apart once, and that may not change its structure.</summary>
/// <param name="Definition">Its structure.</param>
/// <param name="Leaves">Its leaves.</param>
/// <param name="References">Numbers of its nodes.</param>
internal sealed record StaticCache(GraphDef Definition, IReadOnlyList<FlatLeaf> Leaves, ReferenceMap References)
{
    /// <summary>The graph as it was taken apart; its nodes count as met.</summary>
    public FlatGraph Flatten(ReferenceMap references)
    {
        foreach (var value in References.Objects)
        {
            references.Add(value, References.Find(value)!.Value);
        }

        return new(Definition, Leaves);
    }

    /// <summary>Writes leaves back into the graph's Variables.</summary>
    /// <exception cref="PyRaise">ValueError where the structure has changed.</exception>
    public void Update(FlaxContext flax, PyObject node, GraphDef definition, IReadOnlyList<PyObject> leaves, Dictionary<int, PyObject> objects)
    {
        var py = flax.Python;
        var expected = Definition.WithSameOuterIndex();
        if (!expected.SameAs(py, definition))
        {
            throw PyError.Value("The graph structure of a node added to cached_partial was mutated inside the transformation, this is not allowed.\n"
                + $"Node: {py.Str(node)}\nOuput graphdef: {py.Str(definition)}\nExpected graphdef: {py.Str(expected)}");
        }

        if (leaves.Count != Leaves.Count)
        {
            throw PyError.Value($"Incorrect number of leaves: expected {Leaves.Count} leaves in the state, got {leaves.Count}");
        }

        for (var i = 0; i < leaves.Count; i++)
        {
            var variable = (FlaxVariable)Leaves[i].Value;
            if (leaves[i] is FlaxVariable or VariableState)
            {
                VariableCopies.UpdateFromState(py, variable, leaves[i]);
            }
            else
            {
                variable.CheckCanUpdate(py);
                variable.RawValue = leaves[i];
            }
        }

        foreach (var (number, value) in References.Reversed())
        {
            objects[number] = value;
        }
    }
}
