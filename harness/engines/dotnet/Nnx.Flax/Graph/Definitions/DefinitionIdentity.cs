using Nnx.Flax.Rules;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>Compares and hashes definitions by what a release keeps in them.</summary>
internal static class DefinitionIdentity
{
    public static bool AreSame(FlaxContext flax, Definition left, Definition right)
    {
        flax.Python.CheckStack();
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.GetType() != right.GetType() || left.Index != right.Index
            || (flax.Holds(GraphRules.OuterIndexes) && left.OuterIndex != right.OuterIndex))
        {
            return false;
        }

        return (left, right) switch
        {
            (LeafDef, _) => true,
            (NodeRef, _) => flax.Holds(GraphRules.FlatDefinitions) || ReferenceEquals(left.NodeType, right.NodeType),
            (VariableDef a, VariableDef b) => ReferenceEquals(a.NodeType, b.NodeType)
                && (!flax.Holds(GraphRules.VariableDefinitions) || a.Metadata.SameAs(flax.Python, b.Metadata)),
            (NodeDef a, NodeDef b) => ReferenceEquals(a.NodeType, b.NodeType) && AreSame(flax, a, b),
            _ => false,
        };
    }

    /// <exception cref="Python.Errors.PyRaise">TypeError where a static value is unhashable.</exception>
    public static long Hash(FlaxContext flax, Definition definition)
    {
        flax.Python.CheckStack();
        var hash = new HashCode();
        hash.Add(definition.GetType());
        hash.Add(definition.Index);
        switch (definition)
        {
            case VariableDef variable:
                hash.Add(variable.NodeType);
                hash.Add(flax.Holds(GraphRules.VariableDefinitions) ? variable.Metadata.HashOf(flax.Python) : 0);
                break;
            case NodeDef node:
                hash.Add(node.NodeType);
                hash.Add(flax.Python.Hash(node.Metadata));
                hash.Add(node.IndexMapping?.HashOf(flax.Python));
                foreach (var (key, value) in node.Edges)
                {
                    hash.Add(flax.Python.Hash(key));
                    hash.Add(value switch
                    {
                        DefinitionAttribute child => Hash(flax, child.Definition),
                        StaticAttribute fixedValue => flax.Python.Hash(fixedValue.Value),
                        _ => 0,
                    });
                }

                break;
        }

        return hash.ToHashCode();
    }

    private static bool AreSame(FlaxContext flax, NodeDef left, NodeDef right)
    {
        var py = flax.Python;
        if (left.Edges.Length != right.Edges.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Edges.Length; i++)
        {
            if (!py.IsEqual(left.Edges[i].Key, right.Edges[i].Key)
                || !AreSame(flax, left.Edges[i].Value, right.Edges[i].Value))
            {
                return false;
            }
        }

        return py.IsEqual(left.Metadata, right.Metadata) && (left.IndexMapping, right.IndexMapping) switch
        {
            (null, null) => true,
            ({ } a, { } b) => a.SameAs(py, b),
            _ => false,
        };
    }

    private static bool AreSame(FlaxContext flax, GraphAttribute left, GraphAttribute right) => (left, right) switch
    {
        (ArrayAttribute, ArrayAttribute) => true,
        (StaticAttribute a, StaticAttribute b) => flax.Python.IsEqual(a.Value, b.Value),
        (DefinitionAttribute a, DefinitionAttribute b) => AreSame(flax, a.Definition, b.Definition),
        _ => false,
    };
}
