using Nnx.Flax.Transforms.Compilation;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Jax.Transforms.Jit;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Simple;

/// <summary>A function compiled by <c>nnx.jit</c> or <c>nnx.jit_partial</c> without graph updates.</summary>
internal sealed class SimpleJitWrapped : TransformedFunction
{
    private readonly FlaxContext _flax;
    private readonly PyObject[] _partial;
    private readonly SimplePassage _passage;

    /// <summary>Compiles a function.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="function">The program's callable.</param>
    /// <param name="settings">The options.</param>
    /// <param name="isGraph">Whether modules may share Variables.</param>
    /// <param name="partial">Arguments that stand before those of each call.</param>
    public SimpleJitWrapped(FlaxContext flax, PyObject function, JitSettings settings, bool isGraph, PyObject[] partial)
        : base(flax.Python, function, static (_, _) => Python.Objects.Primitives.PyNone.Value)
    {
        (_flax, _partial) = (flax, partial);
        _passage = new SimplePassage(flax, "jit", isGraph);
        Jitted = flax.Jax.Transforms.Jit(SimpleBodies.WithUpdates(flax, "jit", function, _passage), new JitOptions
        {
            StaticArgnums = settings.StaticArgnums,
            StaticArgnames = settings.StaticArgnames,
            DonateArgnums = settings.DonateArgnums,
            DonateArgnames = settings.DonateArgnames,
        });
    }

    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("SimpleJitWrapped", "flax.nnx.transforms.compilation")
    {
        Define = members => members
            .Method(Slot.Call, "self, *args, **kwargs", static (py, a) => py.Call(a[0], Arguments.Of(a.Rest(1), a.Keywords(2))))
            .Method("eval_shape", "self, *args, **kwargs", static (py, a) =>
            {
                var wrapped = (SimpleJitWrapped)a[0];
                var pure = wrapped.Enter(Arguments.Of(a.Rest(1), a.Keywords(2)));
                var shapes = (PyTuple)py.Call(py.GetAttribute(wrapped.Jitted, "eval_shape"), Arguments.Of(pure[0], pure[1]));
                return wrapped._passage.Leave(shapes[0]);
            }),
    };

    /// <inheritdoc/>
    public override PyType Type => _flax.Python.TypeOf(Class);

    /// <summary>What JAX compiled.</summary>
    public JitFunction Jitted { get; }

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        var pure = Enter(arguments);
        var result = (PyTuple)py.Call(Jitted, Arguments.Of(pure[0], pure[1]));
        VariableUpdates.Apply(_flax, pure, result[1]);
        return _passage.Leave(result[0]);
    }

    /// <inheritdoc/>
    public override PyObject? FindAttribute(Interpreter py, string attribute) => attribute == "__dict__"
        ? Attributes
        : Attributes.Find(attribute) ?? (Type.Lookup(attribute) is { } member ? Descriptor.Get(py, member, this, Type) : null);

    private PyTuple Enter(CallArguments arguments) => _passage.Enter(arguments with { Values = [.. _partial, .. arguments.Values] });
}
