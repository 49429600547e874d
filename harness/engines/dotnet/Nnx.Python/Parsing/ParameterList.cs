using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>The parameters of a function while they are read.</summary>
internal sealed class ParameterList
{
    private readonly ImmutableArray<Arg>.Builder _args = ImmutableArray.CreateBuilder<Arg>();
    private readonly ImmutableArray<Arg>.Builder _keywordOnly = ImmutableArray.CreateBuilder<Arg>();
    private readonly ImmutableArray<Expression?>.Builder _keywordDefaults = ImmutableArray.CreateBuilder<Expression?>();
    private readonly ImmutableArray<Expression>.Builder _defaults = ImmutableArray.CreateBuilder<Expression>();
    private ImmutableArray<Arg> _positionalOnly = [];

    public bool SeenSlash { get; private set; }

    public bool SeenStar { get; set; }

    public Arg? VarArg { get; set; }

    public Arg? KwArg { get; set; }

    public bool IsEmpty => _args.Count == 0 && !SeenSlash && !SeenStar;

    /// <summary>Whether there are only positional parameters without defaults so far.</summary>
    public bool IsPlain => !SeenSlash && !SeenStar && _defaults.Count == 0;

    /// <summary>Whether the next parameter needs a default, because one before it has one.</summary>
    public bool LacksDefault => !SeenStar && _defaults.Count > 0;

    public void Add(Arg parameter, Expression? value)
    {
        if (SeenStar)
        {
            _keywordOnly.Add(parameter);
            _keywordDefaults.Add(value);
            return;
        }

        _args.Add(parameter);
        if (value is not null)
        {
            _defaults.Add(value);
        }
    }

    public void EndPositionalOnly()
    {
        SeenSlash = true;
        _positionalOnly = _args.ToImmutable();
        _args.Clear();
    }

    public Arguments ToArguments(SourceSpan span) => new(
        span, _positionalOnly, _args.ToImmutable(), VarArg, _keywordOnly.ToImmutable(), _keywordDefaults.ToImmutable(), KwArg, _defaults.ToImmutable());
}
