using Nnx.Python.Building;
using Nnx.Python.Errors;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>Members of <c>cell</c>.</summary>
internal static class CellMembers
{
    public static void Define(ClassBuilder c) => c
        .Property("cell_contents", (_, self) => ((PyCell)self).Value ?? throw PyError.Value("Cell is empty"));
}
