using Nnx.Python.Calls;

namespace Nnx.Optax.Transformations;

/// <summary>Parameters that update functions have.</summary>
internal static class UpdateSignatures
{
    /// <summary>Parameters may be left out.</summary>
    public static Signature Plain { get; } = Signature.Parse("updates, state, params=None");

    /// <summary>Parameters have to be given, though they may be None.</summary>
    public static Signature WithParameters { get; } = Signature.Parse("updates, state, params");

    /// <summary>Any further arguments are taken by name.</summary>
    public static Signature Extra { get; } = Signature.Parse("updates, state, params=None, **extra_args");

    /// <summary>The parameter of all init functions.</summary>
    public static Signature Init { get; } = Signature.Parse("params");
}
