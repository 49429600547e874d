using Nnx.Python.Runtime;
using Nnx.Releases.Rules;

namespace Nnx.Flax;

/// <summary>What Flax keeps for one run.</summary>
public sealed class FlaxContext
{
    private FlaxContext(Interpreter py) => Rules = py.Required<RuleSet>();

    /// <summary>The rules that hold.</summary>
    public RuleSet Rules { get; }

    /// <summary>The context of a run, made when first asked for.</summary>
    public static FlaxContext Of(Interpreter py) => py.Extension(static run => new FlaxContext(run));
}
