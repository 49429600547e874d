using Nnx.Python.Calls;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Flax.Calling;

/// <summary>The names that arguments of a callable may have.</summary>
internal static class CallableParameters
{
    /// <summary>The names; null where it takes any.</summary>
    public static IReadOnlySet<string>? Of(PyObject callable)
    {
        var (signature, bound) = SignatureOf(callable);
        return signature is null || signature.VarKeywordIndex >= 0
            ? null
            : signature.Parameters.Skip(bound ? 1 : 0).Where(TakesName).Select(static parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a callable has a parameter of a name, other than those that take any.</summary>
    public static bool Has(PyObject callable, string name) =>
        SignatureOf(callable).Signature?.Parameters.Any(parameter => parameter.Name == name && TakesName(parameter)) ?? false;

    private static (Signature? Signature, bool Bound) SignatureOf(PyObject callable)
    {
        var (function, bound) = callable is PyMethod method ? (method.Function, true) : (callable, false);
        return (function switch
        {
            PyFunction script => script.Signature,
            NativeFunction native => native.Signature,
            _ => null,
        }, bound);
    }

    private static bool TakesName(Parameter parameter) =>
        parameter.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly;
}
