using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Jax.Core;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph;

/// <summary>Which values are nodes of a graph, and of which kind.</summary>
internal static class NodeKinds
{
    /// <summary>The kind of a value; null where it is a Variable, a leaf or a static value.</summary>
    public static NodeKind? Of(FlaxContext flax, PyObject value)
    {
        switch (value)
        {
            case FlaxVariable:
            case JaxValue:
            case PyStr:
            case PyInt:
            case PyFloat:
                return null;
            case FlaxObject:
                return ObjectNode.Instance;
        }

        var special = !flax.Holds(GraphRules.GenericContainers);
        if (special && value is PyNone)
        {
            return NoneNode.Instance;
        }

        var type = value.Type;
        if (special && (ReferenceEquals(type, BuiltinTypes.List) || ReferenceEquals(type, BuiltinTypes.Tuple)))
        {
            return SequenceNode.Instance;
        }

        if (special && ReferenceEquals(type, BuiltinTypes.Dict))
        {
            return DictNode.Instance;
        }

        if (value is FlaxState && ReferenceEquals(type, flax.Python.TypeOf(StateClasses.State)) && flax.Holds(GraphRules.MappingsAreMutable))
        {
            return StateNode.Instance;
        }

        return flax.Jax.Trees.IsRegistered(type) || value is PyTuple ? PytreeNode.Instance : null;
    }

    /// <summary>Whether a value is a node.</summary>
    public static bool IsNode(FlaxContext flax, PyObject value) => Of(flax, value) is not null;

    /// <summary>Whether a value is a node with an identity of its own.</summary>
    public static bool IsGraphNode(FlaxContext flax, PyObject value) =>
        value is FlaxObject || (value is FlaxVariable && flax.Holds(GraphRules.VariablesAreGraphNodes));

    /// <summary>Whether a value is a leaf of graphs by itself: a Variable or an array.</summary>
    public static bool IsLeaf(PyObject value) => value is FlaxVariable || IsArray(value);

    /// <summary>Whether a value is an array outside of a Variable; NumPy's scalars are not.</summary>
    public static bool IsArray(PyObject value) => value is JaxValue || (value is IHostArray && value.Type.Name == "ndarray");
}
