using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Typing;

/// <summary>A <c>TypeVar</c>, <c>ParamSpec</c> or <c>TypeVarTuple</c>.</summary>
internal sealed class PyTypeVariable(TypeVariableKind kind, string name) : PyObject
{
    public override PyType Type => Kind switch
    {
        TypeVariableKind.TypeVar => TypingTypes.TypeVar,
        TypeVariableKind.ParamSpec => TypingTypes.ParamSpec,
        _ => TypingTypes.TypeVarTuple,
    };

    public TypeVariableKind Kind { get; } = kind;

    public string Name { get; } = name;

    public PyTuple Constraints { get; init; } = PyTuple.Empty;

    public PyObject Bound { get; init; } = PyNone.Value;

    public bool IsCovariant { get; init; }

    public bool IsContravariant { get; init; }

    public string Module { get; init; } = "__main__";

    public string Text => Kind == TypeVariableKind.TypeVarTuple ? Name
        : (IsCovariant ? "+" : IsContravariant ? "-" : "~") + Name;
}
