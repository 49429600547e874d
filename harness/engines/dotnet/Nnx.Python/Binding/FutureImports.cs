using System.Collections.Frozen;
using System.Collections.Immutable;
using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>Imports from <c>__future__</c>, which stand at the head of a program and change how it is compiled.</summary>
internal static class FutureImports
{
    // All but the annotations are how Python 3.11 works anyway.
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "generator_stop", "annotations"],
        StringComparer.Ordinal);

    /// <summary>Checks those at the head; whether annotations are to be kept as text.</summary>
    public static bool HaveAnnotations(Module module, BindingReport report)
    {
        var found = false;
        foreach (var import in module.Body.Take(CountHead(module.Body)).OfType<ImportFrom>())
        {
            foreach (var alias in import.Names)
            {
                RequireKnown(alias.Name, import, report);
                found |= alias.Name == "annotations";
            }
        }

        return found;
    }

    /// <summary>How many statements, from the first, are the docstring and future imports.</summary>
    public static int CountHead(ImmutableArray<Statement> body)
    {
        var count = body is [Expr { Value: Constant { Value: string } }, ..] ? 1 : 0;
        while (count < body.Length && IsFuture(body[count]))
        {
            count++;
        }

        return count;
    }

    public static bool IsFuture(Statement statement) => statement is ImportFrom { Module: "__future__", Level: 0 };

    private static void RequireKnown(string name, ImportFrom import, BindingReport report)
    {
        if (name == "barry_as_FLUFL")
        {
            throw new UnsupportedSyntaxException("from __future__ import barry_as_FLUFL", import.Line);
        }

        if (!Known.Contains(name))
        {
            throw report.Error(name == "braces" ? BindingErrors.Braces : BindingErrors.UnknownFuture(name), import.Span);
        }
    }
}
