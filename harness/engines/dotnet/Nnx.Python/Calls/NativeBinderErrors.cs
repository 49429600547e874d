using Nnx.Python.Errors;

namespace Nnx.Python.Calls;

/// <summary>CPython 3.11's words for arguments that do not fit a function written in C; they differ by how it takes them.</summary>
internal static class NativeBinderErrors
{
    /// <exception cref="PyRaise">TypeError where the arguments do not fit.</exception>
    public static void Check(NativeFunction function, Signature signature, CallArguments arguments)
    {
        var hidden = function.Owner is null ? 0 : 1;
        if (signature.VarKeywordIndex >= 0)
        {
            return;
        }

        var shown = signature.Parameters.AsSpan()[hidden..];
        var given = arguments.PositionalCount - hidden;
        var onlyPositional = true;
        foreach (var parameter in shown)
        {
            onlyPositional &= parameter.Kind is ParameterKind.PositionalOnly or ParameterKind.VarPositional;
        }

        if (onlyPositional)
        {
            CheckPositional(function, signature, shown, arguments, given);
        }
        else
        {
            CheckNamed(function, signature, shown, arguments, given);
        }
    }

    private static void CheckPositional(
        NativeFunction function, Signature signature, ReadOnlySpan<Parameter> shown, CallArguments arguments, int given)
    {
        if (arguments.Names.Length > 0)
        {
            throw PyError.Type(function.IsSpecial
                ? $"wrapper {function.Name}() takes no keyword arguments"
                : $"{function.ShownQualifiedName}() takes no keyword arguments");
        }

        if (signature.VarPositionalIndex >= 0)
        {
            return;
        }

        var (least, most) = (Required(shown), shown.Length);
        if (given >= least && given <= most)
        {
            return;
        }

        if (function.IsSpecial && most <= 1)
        {
            throw PyError.Type($"expected {most} argument{Plural(most)}, got {given}");
        }

        if (most == 0 && !function.IsConstructor)
        {
            throw PyError.Type($"{function.ShownQualifiedName}() takes no arguments ({given} given)");
        }

        if (least == 1 && most == 1 && !function.IsConstructor)
        {
            throw PyError.Type($"{function.ShownQualifiedName}() takes exactly one argument ({given} given)");
        }

        var (limit, words) = given < least ? (least, least == most ? "" : "at least ") : (most, least == most ? "" : "at most ");
        throw PyError.Type($"{function.ShownName} expected {words}{limit} argument{Plural(limit)}, got {given}");
    }

    private static void CheckNamed(
        NativeFunction function, Signature signature, ReadOnlySpan<Parameter> shown, CallArguments arguments, int given)
    {
        var name = function.ShownName;
        var positional = signature.PositionalCount - (signature.Parameters.Length - shown.Length);
        if (signature.VarPositionalIndex < 0)
        {
            if (given + arguments.Names.Length > shown.Length)
            {
                var words = Required(shown) == shown.Length ? "exactly" : "at most";
                var kind = given == 0 ? "keyword " : "";
                throw PyError.Type(
                    $"{name}() takes {words} {shown.Length} {kind}argument{Plural(shown.Length)} ({given + arguments.Names.Length} given)");
            }

            if (given > positional)
            {
                throw PyError.Type(positional == 0
                    ? $"{name}() takes no positional arguments"
                    : $"{name}() takes {(Required(shown) == positional ? "exactly" : "at most")} {positional} positional argument{Plural(positional)} ({given} given)");
            }
        }

        for (var i = 0; i < shown.Length; i++)
        {
            var parameter = shown[i];
            var named = Array.IndexOf(arguments.Names, parameter.Name) >= 0 && parameter.Kind != ParameterKind.PositionalOnly;
            if (named && i < given && parameter.Kind == ParameterKind.PositionalOrKeyword)
            {
                throw PyError.Type($"argument for {name}() given by name ('{parameter.Name}') and position ({i + 1})");
            }

            if (!named && i >= given && parameter.IsRequired)
            {
                throw PyError.Type(parameter.Kind == ParameterKind.KeywordOnly
                    ? $"{name}() missing required keyword-only argument: '{parameter.Name}'"
                    : $"{name}() missing required argument '{parameter.Name}' (pos {i + 1})");
            }
        }

        foreach (var keyword in arguments.Names)
        {
            if (signature.IndexOfKeyword(keyword) < 0)
            {
                throw PyError.Type($"'{keyword}' is an invalid keyword argument for {name}()");
            }
        }
    }

    private static int Required(ReadOnlySpan<Parameter> parameters)
    {
        var count = 0;
        foreach (var parameter in parameters)
        {
            count += parameter.IsRequired ? 1 : 0;
        }

        return count;
    }

    private static string Plural(int count) => count == 1 ? "" : "s";
}
