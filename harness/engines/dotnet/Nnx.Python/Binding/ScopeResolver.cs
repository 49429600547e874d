using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>Finds for each name of each scope the scope that owns it, and so which variables are captured.</summary>
internal static class ScopeResolver
{
    private const SymbolFlags Local = SymbolFlags.Bound;

    public static void Resolve(Scope module, BindingReport report)
    {
        // Parents come before their children, so that errors come in the order of CPython's.
        var pending = new Stack<Scope>([module]);
        while (pending.TryPop(out var scope))
        {
            foreach (var name in scope.Order)
            {
                Resolve(scope, name, report);
            }

            foreach (var child in Enumerable.Reverse(scope.Children))
            {
                pending.Push(child);
            }
        }
    }

    private static void Resolve(Scope scope, string name, BindingReport report)
    {
        var flags = scope[name];
        var isNonlocal = flags.HasFlag(SymbolFlags.DeclaredNonlocal);
        if (flags.HasFlag(SymbolFlags.DeclaredGlobal))
        {
            if (isNonlocal)
            {
                throw report.Error(BindingErrors.NonlocalAndGlobal(name), scope.Declarations[name]);
            }

            return;
        }

        if (isNonlocal && scope.Kind == ScopeKind.Module)
        {
            throw report.Error(BindingErrors.NonlocalAtModule, scope.Declarations[name]);
        }

        if (!isNonlocal && (flags & Local) != 0)
        {
            return;
        }

        if (FindOwner(scope, name) is { } owner)
        {
            Capture(scope, owner, name);
        }
        else if (isNonlocal)
        {
            throw report.Error(BindingErrors.NoBinding(name), scope.Declarations[name]);
        }
    }

    /// <summary>The nearest function around that has the name as a variable of its own; null where the name is global.</summary>
    private static Scope? FindOwner(Scope scope, string name)
    {
        for (var outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            var flags = outer[name];
            if (outer.Kind == ScopeKind.Class)
            {
                if (name == "__class__")
                {
                    return outer;
                }
            }
            else if (outer.IsFunctionLike)
            {
                if (flags.HasFlag(SymbolFlags.DeclaredGlobal))
                {
                    return null;
                }

                if (!flags.HasFlag(SymbolFlags.DeclaredNonlocal) && (flags & Local) != 0)
                {
                    return outer;
                }
            }
        }

        return null;
    }

    private static void Capture(Scope scope, Scope owner, string name)
    {
        owner.Cells.Add(name);
        for (var user = scope; user != owner && user.Free.Add(name); user = user.Parent!)
        {
        }
    }
}
