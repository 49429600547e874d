using System.Collections.Frozen;
using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>What the names of one scope mean. A frame of it has <see cref="SlotNames"/> slots and <see cref="CellCount"/> cells.</summary>
internal sealed class ScopeInfo
{
    /// <summary>The module, function, lambda, class or comprehension.</summary>
    public required Node Node { get; init; }

    public required ScopeKind Kind { get; init; }

    /// <summary>CPython's <c>co_name</c>: <c>f</c>, <c>&lt;lambda&gt;</c>, <c>&lt;listcomp&gt;</c>, <c>&lt;module&gt;</c> …</summary>
    public required string Name { get; init; }

    /// <summary>CPython's <c>__qualname__</c>: <c>A.f.&lt;locals&gt;.g</c>.</summary>
    public required string QualifiedName { get; init; }

    /// <summary>
    /// Local slots in the order of <c>co_varnames</c>: positional-only, positional, keyword-only, <c>*args</c>, <c>**kwargs</c>, then other
    /// locals as they appear. A comprehension's only parameter is <c>.0</c>, the first iterator, evaluated outside. Empty for modules and classes.
    /// </summary>
    public required ImmutableArray<string> SlotNames { get; init; }

    /// <summary>How many of <see cref="SlotNames"/> are parameters; they have slots even where they are cells.</summary>
    public required int ParameterCount { get; init; }

    /// <summary>Own variables that inner scopes capture, sorted.</summary>
    public required ImmutableArray<string> CellNames { get; init; }

    /// <summary>Variables captured from outside, sorted; their cells follow the own ones.</summary>
    public required ImmutableArray<string> FreeNames { get; init; }

    /// <summary>For each of <see cref="FreeNames"/>, the index of its cell in the frame of the scope right around this one.</summary>
    public required ImmutableArray<int> FreeSources { get; init; }

    public required ImmutableArray<ParameterCell> ParameterCells { get; init; }

    /// <summary>Whether calling it makes a generator: a generator expression, or a function with <c>yield</c> inside.</summary>
    public required bool IsGenerator { get; init; }

    /// <summary>For a class, the index of the cell <c>__class__</c> that its methods capture, to be filled when the class is made; else -1.</summary>
    public required int ClassCell { get; init; }

    /// <summary>The class around, for mangling; null where names are not mangled.</summary>
    public required string? PrivateName { get; init; }

    /// <summary>Every name of the scope, after mangling.</summary>
    public required FrozenDictionary<string, NameResolution> Names { get; init; }

    public int CellCount => CellNames.Length + FreeNames.Length;

    /// <summary>Whether <c>__class__</c> is captured, as zero-argument <c>super()</c> needs.</summary>
    public bool CapturesClass => FreeNames.Contains("__class__");

    /// <summary>Where a name lives that this scope mentions, as written in the source.</summary>
    public NameResolution Resolve(string name)
    {
        var mangled = Mangle(name);
        return Names.TryGetValue(mangled, out var found) ? found : new(Elsewhere, -1, mangled);
    }

    /// <summary>A name as written, with the class in front where it begins with two underscores; for names and for attributes.</summary>
    public string Mangle(string name) => NameMangling.Mangle(PrivateName, name);

    private NameKind Elsewhere => Kind == ScopeKind.Class ? NameKind.ClassName : NameKind.Global;
}
