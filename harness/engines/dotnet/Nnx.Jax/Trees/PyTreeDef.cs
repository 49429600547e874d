using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>The structure of a pytree without its leaves.</summary>
public sealed partial class PyTreeDef : PyObject
{
    private readonly TreeFunctions _trees;

    internal PyTreeDef(TreeFunctions trees, TreeKind kind, PyTreeDef[] children, PyObject? data = null, PyType? nodeType = null, ITreeNodeHandler? handler = null)
    {
        _trees = trees;
        Kind = kind;
        Children = children;
        Data = data;
        NodeType = nodeType;
        Handler = handler;
        LeafCount = kind == TreeKind.Leaf ? 1 : children.Sum(static child => child.LeafCount);
        NodeCount = 1 + children.Sum(static child => child.NodeCount);
    }

    /// <inheritdoc/>
    public override PyType Type => _trees.TreeDefType;

    /// <summary>What the root is.</summary>
    public TreeKind Kind { get; }

    /// <summary>Structures of the root's children.</summary>
    public IReadOnlyList<PyTreeDef> Children { get; }

    /// <summary>Sorted keys of a dict (a list), the class of a named tuple, the data of a registered node; else null.</summary>
    public PyObject? Data { get; }

    /// <summary>The class of a named tuple or registered node; else null.</summary>
    public PyType? NodeType { get; }

    /// <summary>How many leaves it has, <c>num_leaves</c>.</summary>
    public int LeafCount { get; }

    /// <summary>How many nodes it has, leaves included, <c>num_nodes</c>.</summary>
    public int NodeCount { get; }

    internal ITreeNodeHandler? Handler { get; }

    /// <summary>Whether it is a single leaf.</summary>
    public bool IsLeaf => Kind == TreeKind.Leaf;

    /// <summary>Whether two structures are the same.</summary>
    public bool SameAs(Interpreter py, PyTreeDef other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (!SameNode(py, other))
        {
            return false;
        }

        for (var i = 0; i < Children.Count; i++)
        {
            if (!Children[i].SameAs(py, other.Children[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the roots are the same but for what is beneath their children.</summary>
    internal bool SameNode(Interpreter py, PyTreeDef other) =>
        Kind == other.Kind && Children.Count == other.Children.Count && ReferenceEquals(NodeType, other.NodeType) && SameData(py, Data, other.Data);

    /// <summary>A hash that equal structures share; TypeError where the data of a node is unhashable.</summary>
    public long HashOf(Interpreter py)
    {
        var hash = default(HashCode);
        Add(py, ref hash);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"PyTreeDef({Text(_trees.Python)})";

    internal static bool SameData(Interpreter py, PyObject? left, PyObject? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : py.IsEqual(left, right);

    private void Add(Interpreter py, ref HashCode hash)
    {
        hash.Add((int)Kind);
        hash.Add(Children.Count);
        if (Kind == TreeKind.Custom)
        {
            hash.Add(NodeType);
            if (Data is { } data)
            {
                hash.Add(py.Hash(data));
            }
        }
        else if (Kind == TreeKind.Dict)
        {
            foreach (var key in ((PyList)Data!).Items)
            {
                hash.Add(py.Hash(key));
            }
        }

        foreach (var child in Children)
        {
            child.Add(py, ref hash);
        }
    }

    private string Text(Interpreter py)
    {
        string[] texts = [.. Children.Select(child => child.Text(py))];
        var children = string.Join(", ", texts);
        switch (Kind)
        {
            case TreeKind.Leaf:
                return "*";
            case TreeKind.None:
                return "None";
            case TreeKind.Tuple:
                return texts.Length == 1 ? $"({children},)" : $"({children})";
            case TreeKind.List:
                return $"[{children}]";
            case TreeKind.Dict:
                return "{" + string.Join(", ", ((PyList)Data!).Items.Select((key, i) => $"{py.Repr(key)}: {texts[i]}")) + "}";
            case TreeKind.NamedTuple:
                return $"CustomNode(namedtuple[{NodeType!.Name}], [{children}])";
            default:
                return $"CustomNode({NodeType!.Name}{(Data is { } data ? $"[{py.Str(data)}]" : "")}, [{children}])";
        }
    }
}
