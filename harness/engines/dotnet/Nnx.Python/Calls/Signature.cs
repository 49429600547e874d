using System.Collections.Immutable;

namespace Nnx.Python.Calls;

/// <summary>The parameters of a function, in the order Python writes them.</summary>
public sealed class Signature
{
    /// <summary>Makes a signature of parameters that are already in order.</summary>
    public Signature(ImmutableArray<Parameter> parameters)
    {
        Parameters = parameters;
        PositionalCount = parameters.Count(p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword);
        RequiredPositionalCount = parameters.Take(PositionalCount).Count(p => p.IsRequired);
        VarPositionalIndex = IndexOf(ParameterKind.VarPositional);
        VarKeywordIndex = IndexOf(ParameterKind.VarKeyword);
        IsPlain = PositionalCount == parameters.Length;
    }

    /// <summary>All parameters.</summary>
    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>How many parameters take an argument by position.</summary>
    public int PositionalCount { get; }

    /// <summary>How many of those a call has to give.</summary>
    public int RequiredPositionalCount { get; }

    /// <summary>Place of <c>*args</c>; -1 where there is none.</summary>
    public int VarPositionalIndex { get; }

    /// <summary>Place of <c>**kwargs</c>; -1 where there is none.</summary>
    public int VarKeywordIndex { get; }

    /// <summary>Whether all parameters take arguments by position, none of them variadic.</summary>
    public bool IsPlain { get; }

    /// <summary>Reads <c>a, b=1, /, c=None, *args, d, **kwargs</c>, with or without parentheses around it.</summary>
    /// <exception cref="FormatException">The text is no list of parameters.</exception>
    public static Signature Parse(string text) => new(SignatureParser.Parse(text));

    /// <summary>Place of a parameter that may be given by name; -1 where there is none.</summary>
    public int IndexOfKeyword(string name)
    {
        for (var i = 0; i < Parameters.Length; i++)
        {
            var parameter = Parameters[i];
            if (parameter.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly
                && parameter.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The signature without its first parameter, as a bound method shows it.</summary>
    public Signature WithoutFirst() => new(Parameters.RemoveAt(0));

    internal static bool IsVariadic(ParameterKind kind) => kind is ParameterKind.VarPositional or ParameterKind.VarKeyword;

    private int IndexOf(ParameterKind kind)
    {
        for (var i = 0; i < Parameters.Length; i++)
        {
            if (Parameters[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }
}
