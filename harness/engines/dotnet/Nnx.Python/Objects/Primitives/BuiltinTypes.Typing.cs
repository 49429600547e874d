using Nnx.Python.Builtins.Typing;

namespace Nnx.Python.Objects.Primitives;

public static partial class BuiltinTypes
{
    /// <summary>The class of <c>list[int]</c>, <c>types.GenericAlias</c>.</summary>
    public static PyType GenericAlias { get; } = new("GenericAlias", "types", [Object], new PyTypeOptions
    {
        IsImmutable = true,
        Define = GenericAliasMembers.Define,
    });

    /// <summary>The class of <c>int | str</c>, <c>types.UnionType</c>.</summary>
    public static PyType Union { get; } = new("UnionType", "types", [Object], new PyTypeOptions
    {
        IsImmutable = true,
        IsFinal = true,
        Define = UnionMembers.Define,
    });
}
