using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Calls;

/// <summary>CPython 3.11's words for arguments that do not fit.</summary>
internal static class BinderErrors
{
    public static PyRaise Missing(string name, Signature signature, PyObject?[] values)
    {
        var missing = signature.Parameters.Where((p, i) => p.IsRequired && values[i] is null).ToList();
        var positional = missing.Where(p => p.Kind != ParameterKind.KeywordOnly).ToList();
        var (kind, shown) = positional.Count > 0 ? ("positional", positional) : ("keyword-only", missing);
        var plural = shown.Count == 1 ? "" : "s";
        return PyError.Type($"{name}() missing {shown.Count} required {kind} argument{plural}: {Join([.. shown.Select(p => $"'{p.Name}'")])}");
    }

    public static PyRaise TooMany(string name, Signature signature, CallArguments arguments, PyObject?[] values)
    {
        var most = signature.PositionalCount;
        var least = signature.RequiredPositionalCount;
        var takes = least == most ? $"{most}" : $"from {least} to {most}";
        var plural = least == most && most == 1 ? "" : "s";
        var given = arguments.PositionalCount;
        var keywordOnly = signature.Parameters.Where((p, i) => p.Kind == ParameterKind.KeywordOnly && values[i] is not null).Count();
        if (keywordOnly == 0)
        {
            return PyError.Type($"{name}() takes {takes} positional argument{plural} but {given} {(given == 1 ? "was" : "were")} given");
        }

        return PyError.Type($"{name}() takes {takes} positional argument{plural} but {given} positional argument{(given == 1 ? "" : "s")}"
            + $" (and {keywordOnly} keyword-only argument{(keywordOnly == 1 ? "" : "s")}) were given");
    }

    public static PyRaise Unexpected(string name, Signature signature, CallArguments arguments, string keyword)
    {
        var positionalOnly = signature.Parameters
            .Where(p => p.Kind == ParameterKind.PositionalOnly && arguments.Names.Contains(p.Name))
            .Select(p => p.Name).ToList();
        return positionalOnly.Count > 0
            ? PyError.Type($"{name}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", positionalOnly)}'")
            : PyError.Type($"{name}() got an unexpected keyword argument '{keyword}'");
    }

    private static string Join(string[] names) => names.Length switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
    };
}
