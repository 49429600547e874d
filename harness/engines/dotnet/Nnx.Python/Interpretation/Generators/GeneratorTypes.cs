using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Generators;

/// <summary>The class of generators.</summary>
internal static class GeneratorTypes
{
    public static PyType Generator { get; } =
        BuiltinTypes.Make("generator", [BuiltinTypes.Object], GeneratorMembers.Define, final: true);
}
