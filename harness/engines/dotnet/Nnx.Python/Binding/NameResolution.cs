namespace Nnx.Python.Binding;

/// <summary>The place of one name as seen from one scope.</summary>
/// <param name="Kind">Which of the places.</param>
/// <param name="Index">Slot or cell; -1 where the name is looked up by its text.</param>
/// <param name="Name">The name after mangling.</param>
internal readonly record struct NameResolution(NameKind Kind, int Index, string Name);
