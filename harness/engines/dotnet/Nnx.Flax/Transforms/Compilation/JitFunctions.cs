using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>The names of <c>flax.nnx.transforms.compilation</c>.</summary>
internal static class JitFunctions
{
    private const string Module = "flax.nnx.transforms.compilation";

    private static readonly string[] Options =
    [
        "in_shardings", "out_shardings", "static_argnums", "static_argnames", "donate_argnums", "donate_argnames", "keep_unused", "device",
        "backend", "inline", "abstracted_axes", "graph", "graph_updates",
    ];

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Class(StateSharding.Class)
        .Function(
            "jit",
            "fun=Missing, *, in_shardings=None, out_shardings=None, static_argnums=None, static_argnames=None, donate_argnums=None, "
                + "donate_argnames=None, keep_unused=False, device=None, backend=None, inline=False, abstracted_axes=None, graph=None, graph_updates=None",
            Jit,
            Module)
        .Function(
            "jit_partial",
            "fun, *partial_args, in_shardings=None, out_shardings=None, donate_argnums=None, donate_argnames=None, keep_unused=False, "
                + "device=None, backend=None, inline=False, graph=None, graph_updates=None",
            JitPartial,
            Module);

    private static PyObject Jit(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Decorators.Defer(py, "jit", Available(py), a);
        }

        var flax = FlaxContext.Of(py);
        BoundMethods.Refuse(flax, a[0], "jit");
        var mode = TransformMode.Of(flax, a.Optional(12), a.Optional(13));
        var settings = new JitSettings
        {
            InShardings = a[1],
            OutShardings = a[2],
            StaticArgnums = a[3],
            StaticArgnames = a[4],
            DonateArgnums = a[5],
            DonateArgnames = a[6],
        };
        return mode.IsSimple ? new SimpleJitWrapped(flax, a[0], settings, mode.IsGraph, []) : new JitWrapped(flax, a[0], settings);
    }

    private static SimpleJitWrapped JitPartial(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var mode = TransformMode.Of(flax, a.Optional(10), a.Optional(11));
        if (!mode.IsSimple)
        {
            throw flax.Holds(TransformRules.GraphUpdates)
                ? PyError.Value("`graph_updates` not supported by `jit_partial`")
                : PyError.NotImplemented("graph-mode is not supported for nnx.jit_partial. Set graph=False or use the nnx_graph_mode config.");
        }

        var settings = new JitSettings { DonateArgnums = a[4], DonateArgnames = a[5] };
        return new SimpleJitWrapped(flax, a[0], settings, mode.IsGraph, [.. a.Rest(1)]);
    }

    // The options that the release's own function takes; those after them are never given.
    private static string[] Available(Interpreter py) => py.GetAttribute(py.Import("flax.nnx"), "jit") is NativeFunction { Signature: var visible }
        ? [.. Options.Where(name => visible.IndexOfKeyword(name) >= 0)]
        : Options;
}
