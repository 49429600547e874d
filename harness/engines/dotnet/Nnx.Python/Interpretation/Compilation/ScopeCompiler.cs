using Nnx.Python.Binding;
using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

/// <summary>Compiles the body of one scope.</summary>
internal sealed partial class ScopeCompiler(ProgramCompiler program, ScopeInfo scope)
{
    private int _slots = scope.SlotNames.Length;
    private int _points;

    private PyCode Finish(StatementNode body, int firstLine, ParameterList parameters, PyStr? doc) => new()
    {
        Scope = scope,
        FileName = program.FileName,
        FirstLine = firstLine,
        Parameters = parameters,
        Body = body,
        SlotCount = _slots,
        PointCount = _points,
        Doc = doc,
    };

    private int NewTemporary() => _slots++;

    private int NewPoint() => _points++;

    private int PointFor(bool resumable) => resumable ? NewPoint() : -1;

    private bool IsFree(int cell) => cell >= scope.CellNames.Length;

    private ExpressionNode LoadName(string name, int line)
    {
        var place = scope.Resolve(name);
        return place.Kind switch
        {
            NameKind.Local => new LocalNode(place.Index, place.Name, line),
            NameKind.Cell => new CellNode(place.Index, IsFree(place.Index), place.Name, line),
            NameKind.Global => new GlobalNode(program.Intern(place.Name), line),
            NameKind.ClassName => new ClassNameNode(program.Intern(place.Name), line),
            _ => new ClassCellNode(program.Intern(place.Name), place.Index, line),
        };
    }

    private TargetNode StoreName(string name, int line)
    {
        var place = scope.Resolve(name);
        return place.Kind switch
        {
            NameKind.Local => new LocalTarget(place.Index, place.Name, line),
            NameKind.Cell => new CellTarget(place.Index, IsFree(place.Index), place.Name, line),
            NameKind.Global => new GlobalTarget(program.Intern(place.Name), line),
            _ => new ClassNameTarget(program.Intern(place.Name), line),
        };
    }

    private PyStr Attribute(string name) => program.Intern(scope.Mangle(name));
}
