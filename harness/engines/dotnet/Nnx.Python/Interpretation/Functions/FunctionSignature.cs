using System.Collections.Immutable;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>The parameters of a script function as signatures describe them.</summary>
internal static class FunctionSignature
{
    public static Signature Of(PyFunction function)
    {
        var list = function.Code.Parameters;
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var firstDefault = list.PositionalNames.Length - function.Defaults.Count;
        for (var i = 0; i < list.PositionalNames.Length; i++)
        {
            var kind = i < list.PositionalOnlyCount ? ParameterKind.PositionalOnly : ParameterKind.PositionalOrKeyword;
            parameters.Add(Make(list.PositionalNames[i], kind, i < firstDefault ? null : function.Defaults[i - firstDefault]));
        }

        if (list.VarPositional is { } rest)
        {
            parameters.Add(new Parameter(rest, ParameterKind.VarPositional, false, null, null));
        }

        foreach (var name in list.KeywordOnlyNames)
        {
            parameters.Add(Make(name, ParameterKind.KeywordOnly, function.KeywordDefaults?.Find(name)));
        }

        if (list.VarKeyword is { } keywords)
        {
            parameters.Add(new Parameter(keywords, ParameterKind.VarKeyword, false, null, null));
        }

        return new Signature(parameters.ToImmutable());
    }

    private static Parameter Make(string name, ParameterKind kind, PyObject? value) =>
        new(name, kind, value is null, value, value is null ? null : "…");
}
