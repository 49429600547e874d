using System.Collections.Immutable;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>Takes graphs apart into a definition and leaves. Several graphs flattened by one flattener share references.</summary>
/// <param name="flax">The run.</param>
/// <param name="references">Numbers of what was met before; grows.</param>
/// <param name="outer">Numbers that nodes have outside of a transform; null for none.</param>
internal sealed class GraphFlattener(FlaxContext flax, ReferenceMap references, ReferenceMap? outer = null)
{
    private readonly List<FlatLeaf> _leaves = [];
    private readonly List<PyObject> _path = [];

    /// <summary>A graph taken apart.</summary>
    /// <exception cref="PyRaise">RuntimeError where the value is no graph, ValueError for arrays where a release refuses them.</exception>
    public FlatGraph Flatten(PyObject node)
    {
        _leaves.Clear();
        var root = Root(node);
        return new(
            flax.Holds(GraphRules.FlatDefinitions) ? new FlatGraphDef(flax.Python.TypeOf(GraphClasses.GraphDef), root) : root,
            [.. _leaves]);
    }

    private Definition Root(PyObject node)
    {
        if (NodeKinds.Of(flax, node) is { } kind)
        {
            return Node(node, kind);
        }

        if (node is FlaxVariable variable && flax.Holds(GraphRules.StandaloneVariables))
        {
            return Variable(variable);
        }

        if (!flax.Holds(GraphRules.LeafGraphs))
        {
            throw PyError.Runtime($"Unsupported type: {flax.Python.Str(node.Type)}, this is a bug.");
        }

        _leaves.Add(new(PyTuple.Empty, node));
        return new LeafDef(flax.Python.TypeOf(GraphClasses.GraphDef));
    }

    private Definition Node(PyObject node, NodeKind kind)
    {
        flax.Python.CheckStack();
        if (kind.IsGraphNode && references.Find(node) is { } known)
        {
            return new NodeRef(flax.Python.TypeOf(GraphClasses.NodeRef), node.Type, known);
        }

        int? index = kind.IsGraphNode ? references.AddNext(node) : null;
        var parts = kind.Flatten(flax, node);
        var attributes = ImmutableArray.CreateBuilder<(PyObject, GraphAttribute)>(parts.Children.Count);
        foreach (var child in parts.Children)
        {
            _path.Add(child.Key);
            attributes.Add((child.Key, Attribute(child)));
            _path.RemoveAt(_path.Count - 1);
        }

        return new NodeDef(
            flax.Python.TypeOf(GraphClasses.NodeDef), kind, kind.DefinitionType(flax, node), index,
            kind.IsGraphNode ? outer?.Find(node) : null, attributes.MoveToImmutable(), parts.Metadata);
    }

    private GraphAttribute Attribute(Child child)
    {
        var value = child.Value;
        if (child.IsData == false)
        {
            return new StaticAttribute(value);
        }

        if (value is FlaxVariable variable)
        {
            return new DefinitionAttribute(Variable(variable));
        }

        if (NodeKinds.Of(flax, value) is { } kind)
        {
            return new DefinitionAttribute(Node(value, kind));
        }

        if (child.IsData != true && !NodeKinds.IsArray(value))
        {
            return new StaticAttribute(value);
        }

        if (!flax.Holds(GraphRules.StandaloneVariables))
        {
            var path = flax.Python.Repr(new Python.Objects.Primitives.PyStr(string.Join('/', _path.Select(flax.Python.Str))));
            throw PyError.Value($"Arrays leaves are not supported, at {path}: {flax.Python.Str(value)}");
        }

        _leaves.Add(new(new PyTuple([.. _path]), value));
        return ArrayAttribute.Value;
    }

    private Definition Variable(FlaxVariable variable)
    {
        if (references.Find(variable) is { } known)
        {
            return new NodeRef(flax.Python.TypeOf(GraphClasses.NodeRef), variable.Type, known);
        }

        _leaves.Add(new(new PyTuple([.. _path]), variable));
        return new VariableDef(
            flax.Python.TypeOf(GraphClasses.VariableDef), variable.Type, references.AddNext(variable),
            outer?.Find(variable), HashableMapping.Of(flax, variable.Metadata.Copy()));
    }
}
