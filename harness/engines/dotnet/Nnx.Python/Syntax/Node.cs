using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary>
/// A node of the abstract syntax of Python 3.11. Names and fields are those of CPython's <c>ast</c>; nodes are immutable and
/// compared by reference, so that they can be keys. Contexts (load, store, delete) follow from the place of a node.
/// </summary>
internal abstract class Node(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public int Line => Span.Line;

    /// <summary>The nodes right below this one.</summary>
    public virtual IEnumerable<Node> Children => [];

    protected static IEnumerable<Node> Present(params Node?[] nodes) => nodes.OfType<Node>();

    protected static IEnumerable<Node> Present<T>(ImmutableArray<T?> nodes)
        where T : Node => nodes.OfType<Node>();
}
