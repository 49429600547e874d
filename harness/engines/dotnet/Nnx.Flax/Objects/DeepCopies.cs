using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Objects;

/// <summary><c>copy.deepcopy</c> of an object: all that is beneath is copied, static values as well.</summary>
internal static class DeepCopies
{
    public static PyObject Copy(FlaxContext flax, FlaxObject target)
    {
        var graph = GraphFunctions.Flatten(flax, target);
        var copies = graph.Leaves.Select(leaf => leaf.Value is FlaxVariable variable
            ? variable.With(flax, DeepCopy(flax, variable.Raw), variable.Metadata.Copy(), keepTrace: false)
            : leaf.Value);
        return GraphFunctions.Unflatten(flax, graph.Definition.With(Copy(flax, graph.Definition.Root)), [.. copies]);
    }

    private static Definition Copy(FlaxContext flax, Definition definition) => definition is not NodeDef node
        ? definition
        : new NodeDef(
            node.Type, node.Kind, node.NodeType, node.Index, node.OuterIndex,
            [.. node.Edges.Select(entry => (entry.Key, entry.Value switch
            {
                DefinitionAttribute child => new DefinitionAttribute(Copy(flax, child.Definition)),
                StaticAttribute fixedValue => new StaticAttribute(DeepCopy(flax, fixedValue.Value)),
                _ => entry.Value,
            }))],
            node.Metadata);

    private static PyObject DeepCopy(FlaxContext flax, PyObject value) =>
        value is PyStr or PyInt or PyFloat or PyNone or PyType or HashableMapping or Jax.Core.JaxValue
            ? value
            : flax.Python.CallMethod(flax.Python.Import("copy"), "deepcopy", value);
}
