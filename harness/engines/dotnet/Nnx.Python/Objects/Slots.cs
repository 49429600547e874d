namespace Nnx.Python.Objects;

/// <summary>Python's names of the special methods.</summary>
public static class Slots
{
    private static readonly string[] Names = [.. Enum.GetValues<Slot>().Select(MakeName)];

    /// <summary>How many slots there are.</summary>
    internal static int Count => Names.Length;

    /// <summary>The Python name of a slot: <c>__add__</c>.</summary>
    public static string Name(Slot slot) => Names[(int)slot];

    private static string MakeName(Slot slot) => slot switch
    {
        Slot.LengthHint => "__length_hint__",
        Slot.ClassGetItem => "__class_getitem__",
        Slot.SetName => "__set_name__",
        Slot.InitSubclass => "__init_subclass__",
        _ => $"__{slot.ToString().ToLowerInvariant()}__",
    };
}
