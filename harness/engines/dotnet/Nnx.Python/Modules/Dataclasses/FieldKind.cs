namespace Nnx.Python.Modules.Dataclasses;

/// <summary>What an annotated name of a dataclass is.</summary>
internal enum FieldKind
{
    Field,
    ClassVariable,
    InitVariable,
}
