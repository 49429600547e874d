using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary>The parameters of a function or lambda.</summary>
internal sealed class Arguments(
    SourceSpan span,
    ImmutableArray<Arg> posOnlyArgs,
    ImmutableArray<Arg> args,
    Arg? varArg,
    ImmutableArray<Arg> kwOnlyArgs,
    ImmutableArray<Expression?> kwDefaults,
    Arg? kwArg,
    ImmutableArray<Expression> defaults) : Node(span)
{
    public ImmutableArray<Arg> PosOnlyArgs { get; } = posOnlyArgs;

    public ImmutableArray<Arg> Args { get; } = args;

    public Arg? VarArg { get; } = varArg;

    public ImmutableArray<Arg> KwOnlyArgs { get; } = kwOnlyArgs;

    /// <summary>One for each of <see cref="KwOnlyArgs"/>; null where the parameter has no default.</summary>
    public ImmutableArray<Expression?> KwDefaults { get; } = kwDefaults;

    public Arg? KwArg { get; } = kwArg;

    /// <summary>Defaults of the last of the positional parameters, <see cref="PosOnlyArgs"/> included.</summary>
    public ImmutableArray<Expression> Defaults { get; } = defaults;

    public override IEnumerable<Node> Children => [.. PosOnlyArgs, .. Args, .. Present(VarArg), .. KwOnlyArgs, .. Present(KwDefaults), .. Present(KwArg), .. Defaults];
}
