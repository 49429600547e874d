using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>Classes of the objects that functions are made of.</summary>
internal static class FunctionTypes
{
    public static PyType Cell { get; } = BuiltinTypes.Make("cell", [BuiltinTypes.Object], CellMembers.Define, final: true);

    public static PyType Code { get; } = BuiltinTypes.Make("code", [BuiltinTypes.Object], CodeMembers.Define, final: true);
}
