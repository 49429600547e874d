using Nnx.Python.Binding;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>The executable form of a module, function, class body or comprehension; immutable once compiled.</summary>
internal sealed class PyCode : PyObject
{
    private static readonly PyCell[] NoCells = [];

    public required ScopeInfo Scope { get; init; }

    public required string FileName { get; init; }

    public required int FirstLine { get; init; }

    public required ParameterList Parameters { get; init; }

    public required StatementNode Body { get; init; }

    /// <summary>Local variables and temporaries.</summary>
    public required int SlotCount { get; init; }

    /// <summary>How many places of a generator remember where they stopped.</summary>
    public required int PointCount { get; init; }

    /// <summary>The text that the body begins with; null where there is none.</summary>
    public PyStr? Doc { get; init; }

    public string Name => Scope.Name;

    public string QualifiedName => Scope.QualifiedName;

    public bool IsGenerator => Scope.IsGenerator;

    public override PyType Type => FunctionTypes.Code;

    /// <summary>The cells of a new frame: own ones, empty, and those of the closure.</summary>
    public PyCell[] MakeCells(PyCell[] closure)
    {
        var own = Scope.CellNames.Length;
        if (own == 0)
        {
            return closure;
        }

        var cells = new PyCell[own + closure.Length];
        for (var i = 0; i < own; i++)
        {
            cells[i] = new PyCell();
        }

        closure.CopyTo(cells, own);
        return cells;
    }

    /// <summary>What the scope captures of the frame right around it.</summary>
    public PyCell[] Capture(Frame around)
    {
        var sources = Scope.FreeSources;
        if (sources.Length == 0)
        {
            return NoCells;
        }

        var closure = new PyCell[sources.Length];
        for (var i = 0; i < closure.Length; i++)
        {
            closure[i] = around.Cells[sources[i]];
        }

        return closure;
    }
}
