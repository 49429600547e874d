using System.Collections.Frozen;
using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>Makes the immutable description of each scope once all names are resolved.</summary>
internal static class ScopeWriter
{
    public static FrozenDictionary<Node, ScopeInfo> Write(Scope module)
    {
        var written = new Dictionary<Node, ScopeInfo>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Scope>([module]);
        while (pending.TryPop(out var scope))
        {
            var parent = scope.Parent is null ? null : written[scope.Parent.Node];
            written.Add(scope.Node, Write(scope, parent));
            foreach (var child in scope.Children)
            {
                pending.Push(child);
            }
        }

        return written.ToFrozenDictionary();
    }

    private static ScopeInfo Write(Scope scope, ScopeInfo? parent)
    {
        var slots = scope.IsFunctionLike ? Slots(scope) : [];
        ImmutableArray<string> cells = [.. scope.Cells];
        ImmutableArray<string> free = [.. scope.Free];
        var slotOf = Indices(slots);
        var cellOf = Indices([.. cells, .. free]);
        return new()
        {
            Node = scope.Node,
            Kind = scope.Kind,
            Name = scope.Name,
            QualifiedName = QualifiedName(scope, parent),
            SlotNames = slots,
            ParameterCount = scope.Parameters.Count,
            CellNames = cells,
            FreeNames = free,
            FreeSources = [.. free.Select(name => CellIndex(parent!, name))],
            ParameterCells = [.. cells.Where(scope.Parameters.Contains).Select(name => new ParameterCell(slotOf[name], cellOf[name]))],
            IsGenerator = scope.IsGenerator && scope.IsFunctionLike,
            ClassCell = scope.Kind == ScopeKind.Class ? cells.IndexOf("__class__") : -1,
            PrivateName = scope.PrivateName,
            Names = scope.Order.ToFrozenDictionary(name => name, name => Resolve(scope, name, slotOf, cellOf), StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<string> Slots(Scope scope)
    {
        var declared = SymbolFlags.DeclaredGlobal | SymbolFlags.DeclaredNonlocal;
        var others = scope.Order.Where(name => scope[name] is var flags
            && flags.HasFlag(SymbolFlags.Assigned) && !flags.HasFlag(SymbolFlags.Parameter) && (flags & declared) == 0 && !scope.Cells.Contains(name));
        return [.. scope.Parameters, .. others];
    }

    private static Dictionary<string, int> Indices(ImmutableArray<string> names)
    {
        var indices = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            indices.TryAdd(names[i], i);
        }

        return indices;
    }

    private static int CellIndex(ScopeInfo parent, string name) => parent.CellNames.IndexOf(name) is >= 0 and var own
        ? own
        : parent.CellNames.Length + parent.FreeNames.IndexOf(name);

    private static NameResolution Resolve(Scope scope, string name, Dictionary<string, int> slots, Dictionary<string, int> cells)
    {
        var flags = scope[name];
        if (scope.Kind == ScopeKind.Module || flags.HasFlag(SymbolFlags.DeclaredGlobal))
        {
            return new(NameKind.Global, -1, name);
        }

        var isNonlocal = flags.HasFlag(SymbolFlags.DeclaredNonlocal);
        if (scope.Kind == ScopeKind.Class && !isNonlocal)
        {
            return (flags & SymbolFlags.Bound) == 0 && scope.Free.Contains(name)
                ? new(NameKind.ClassCell, cells[name], name)
                : new(NameKind.ClassName, -1, name);
        }

        return cells.TryGetValue(name, out var cell) ? new(NameKind.Cell, cell, name)
            : slots.TryGetValue(name, out var slot) ? new(NameKind.Local, slot, name)
            : new(NameKind.Global, -1, name);
    }

    private static string QualifiedName(Scope scope, ScopeInfo? parent)
    {
        if (parent is null || parent.Kind == ScopeKind.Module || IsDeclaredGlobal(scope))
        {
            return scope.Name;
        }

        var inFunction = parent.Kind is ScopeKind.Function or ScopeKind.Lambda;
        return $"{parent.QualifiedName}{(inFunction ? ".<locals>" : "")}.{scope.Name}";
    }

    private static bool IsDeclaredGlobal(Scope scope) => scope.Kind is ScopeKind.Function or ScopeKind.Class
        && scope.Parent![scope.Parent.Mangle(scope.Name)].HasFlag(SymbolFlags.DeclaredGlobal);
}
