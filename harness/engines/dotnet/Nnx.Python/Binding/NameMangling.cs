namespace Nnx.Python.Binding;

/// <summary>Python's private names: <c>__x</c> in class <c>A</c> is <c>_A__x</c>.</summary>
internal static class NameMangling
{
    /// <summary>The name as stored, for a name written inside the class <paramref name="className"/>, if any.</summary>
    public static string Mangle(string? className, string name)
    {
        if (className is null || !name.StartsWith("__", StringComparison.Ordinal))
        {
            return name;
        }

        // Dunder names and dotted imports stay; a class of underscores only has nothing to put in front.
        var stem = className.TrimStart('_');
        return name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal) || stem.Length == 0
            ? name
            : $"_{stem}{name}";
    }
}
