using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>The options of <c>nnx.jit</c> that have an effect on one device.</summary>
internal sealed record JitSettings
{
    /// <summary>Shardings of the arguments, a prefix; on one device only their structure matters.</summary>
    public PyObject InShardings { get; init; } = PyNone.Value;

    /// <summary>Shardings of the results, a prefix.</summary>
    public PyObject OutShardings { get; init; } = PyNone.Value;

    /// <summary>Which positional arguments are constants of the trace.</summary>
    public PyObject StaticArgnums { get; init; } = PyNone.Value;

    /// <summary>Which arguments are constants of the trace, by name.</summary>
    public PyObject StaticArgnames { get; init; } = PyNone.Value;

    /// <summary>Which positional arguments give their memory away.</summary>
    public PyObject DonateArgnums { get; init; } = PyNone.Value;

    /// <summary>Which arguments give their memory away, by name.</summary>
    public PyObject DonateArgnames { get; init; } = PyNone.Value;
}
