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
        var (function, bound) = callable is PyMethod method ? (method.Function, true) : (callable, false);
        var signature = function switch
        {
            PyFunction script => script.Signature,
            NativeFunction native => native.Signature,
            _ => null,
        };
        if (signature is null || signature.VarKeywordIndex >= 0)
        {
            return null;
        }

        return signature.Parameters.Skip(bound ? 1 : 0)
            .Where(static parameter => parameter.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly)
            .Select(static parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
    }
}
