namespace Nnx.Python.Modules.Typing;

/// <summary>The kinds of type variables.</summary>
internal enum TypeVariableKind
{
    TypeVar,
    ParamSpec,
    TypeVarTuple,
}
