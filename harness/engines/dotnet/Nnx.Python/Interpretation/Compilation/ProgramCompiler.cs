using Nnx.Python.Binding;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

/// <summary>Turns the syntax of one program into executable nodes.</summary>
internal sealed partial class ProgramCompiler
{
    private readonly Dictionary<string, PyStr> _names = new(StringComparer.Ordinal);
    private readonly string _source;

    private ProgramCompiler(ParsedModule parsed)
    {
        Bound = parsed.Bound;
        FileName = parsed.FileName;
        _source = parsed.Source;
        AnnotationsAreText = Bound.Module.Body.OfType<ImportFrom>()
            .Any(from => from.Module is "__future__" && from.Names.Any(alias => alias.Name is "annotations"));
    }

    public BoundModule Bound { get; }

    public string FileName { get; }

    /// <summary>Whether <c>from __future__ import annotations</c> keeps annotations from being evaluated.</summary>
    public bool AnnotationsAreText { get; }

    public static PyCode Compile(ParsedModule parsed)
    {
        var program = new ProgramCompiler(parsed);
        return new ScopeCompiler(program, program.Bound.ScopeOf(program.Bound.Module)).CompileModule(program.Bound.Module);
    }

    /// <summary>The one object for a name, so that equal names are mostly the same reference.</summary>
    public PyStr Intern(string name)
    {
        if (!_names.TryGetValue(name, out var interned))
        {
            interned = new PyStr(name);
            _ = interned.Hash;
            _names[name] = interned;
        }

        return interned;
    }

    /// <summary>The source of an expression.</summary>
    public string Text(Expression expression) => SourceExcerpt.Of(_source, expression.Span);
}
