namespace Nnx.Python.Objects.Views;

/// <summary>What of a dict is seen.</summary>
internal enum DictViewKind
{
    Keys,
    Values,
    Items,
}
