using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration;

/// <summary>The numbers of a loop's nodes: the carry has to look the same before and after a step of the loop.</summary>
/// <param name="flax">The run.</param>
internal sealed class LoopNumbers(FlaxContext flax)
{
    /// <summary>The carry as it looks after a step that changes no references.</summary>
    public PyObject Anticipate(PyObject carry)
    {
        var mapping = new PyDict();
        return StateTrees.Map(flax, carry, states =>
        {
            if (states.Definition is not { } definition)
            {
                return states;
            }

            if (flax.Holds(GraphRules.OuterIndexes))
            {
                return StateTrees.With(flax, states, definition.WithSameOuterIndex());
            }

            if (definition is not NodeDef node)
            {
                return states;
            }

            // The mapping of one node alone does not match what a step gives, which is that of all nodes before it, too.
            mapping = flax.Holds(TransformRules.LoopNumbersNodesAlone) ? new PyDict() : mapping.Copy();
            CheckShared(node);
            foreach (var number in node.Definitions().Select(static part => part.Index).OfType<int>())
            {
                mapping.Store(flax.Python, PyInt.Of(number), PyInt.Of(number));
            }

            return StateTrees.With(flax, states, node.WithIndexMapping(HashableMapping.Of(flax, mapping)));
        });
    }

    /// <summary>The carry without such numbers, as the body takes it.</summary>
    public PyObject Forget(PyObject carry) => StateTrees.Map(flax, carry, states =>
        states.Definition is { } definition ? StateTrees.With(flax, states, StateTrees.Unnumbered(definition)) : states);

    /// <summary>The carry with the numbers of an example of the same structure.</summary>
    public PyObject Reconcile(PyObject carry, PyObject example)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(carry, static value => value is NodeStates);
        var others = structure.FlattenUpTo(example);
        return structure.Unflatten([.. leaves.Select((leaf, i) =>
            leaf is NodeStates { Definition: { } definition } states
                ? StateTrees.With(flax, states, definition.WithMatchingOuterIndex(((NodeStates)others[i]).RequiredDefinition))
                : leaf)]);
    }

    private void CheckShared(NodeDef node)
    {
        if (flax.Holds(TransformRules.LoopSharedNodesBroken)
            && node.Definitions().OfType<NodeRef>().Any(reference => !DefinitionView.IsVariable(flax, reference)))
        {
            throw PyError.Attribute("'NodeRef' object has no attribute 'subgraphs'");
        }
    }
}
