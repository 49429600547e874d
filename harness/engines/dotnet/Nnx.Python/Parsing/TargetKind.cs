namespace Nnx.Python.Parsing;

/// <summary>Which statement a target belongs to.</summary>
internal enum TargetKind
{
    Assignment,
    For,
    Delete,
}
