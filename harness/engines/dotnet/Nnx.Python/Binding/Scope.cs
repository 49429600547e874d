using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>A scope while the names in it are collected and resolved.</summary>
internal sealed class Scope(Node node, ScopeKind kind, string name, Scope? parent, string? privateName)
{
    private readonly Dictionary<string, SymbolFlags> _symbols = new(StringComparer.Ordinal);

    public Node Node { get; } = node;

    public ScopeKind Kind { get; } = kind;

    public string Name { get; } = name;

    public Scope? Parent { get; } = parent;

    public string? PrivateName { get; } = privateName;

    public List<Scope> Children { get; } = [];

    /// <summary>All names, mangled, in the order in which they appear.</summary>
    public List<string> Order { get; } = [];

    public List<string> Parameters { get; } = [];

    /// <summary>Own variables that inner scopes capture.</summary>
    public SortedSet<string> Cells { get; } = new(StringComparer.Ordinal);

    /// <summary>Variables of outer scopes that this scope or one inside it uses.</summary>
    public SortedSet<string> Free { get; } = new(StringComparer.Ordinal);

    /// <summary>Where <c>global</c> and <c>nonlocal</c> declare a name.</summary>
    public Dictionary<string, SourceSpan> Declarations { get; } = new(StringComparer.Ordinal);

    public bool IsGenerator { get; set; }

    /// <summary>Whether an annotation that is never evaluated is read into this scope, which then is thrown away.</summary>
    public bool IsAnnotation { get; init; }

    /// <summary>Whether the targets of a comprehension's <c>for</c> are being read.</summary>
    public bool InIterationTarget { get; set; }

    /// <summary>How many iterables of comprehensions are being read.</summary>
    public int IterableDepth { get; set; }

    public bool IsFunctionLike => Kind is ScopeKind.Function or ScopeKind.Lambda or ScopeKind.Comprehension;

    public SymbolFlags this[string name] => _symbols.GetValueOrDefault(name);

    public void Add(string name, SymbolFlags flags)
    {
        if (_symbols.TryAdd(name, flags))
        {
            Order.Add(name);
        }
        else
        {
            _symbols[name] |= flags;
        }
    }

    public string Mangle(string name) => NameMangling.Mangle(PrivateName, name);
}
