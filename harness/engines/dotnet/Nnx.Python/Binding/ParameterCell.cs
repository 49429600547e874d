namespace Nnx.Python.Binding;

/// <summary>A parameter that inner scopes capture: on entry its argument moves from the slot into the cell.</summary>
internal readonly record struct ParameterCell(int Slot, int Cell);
