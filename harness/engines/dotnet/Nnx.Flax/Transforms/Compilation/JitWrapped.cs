using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Jax.Transforms.Jit;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>A function compiled by <c>nnx.jit</c>: <c>jax.jit</c> over the states of the modules among its arguments, which are updated after each call.</summary>
internal sealed class JitWrapped : TransformedFunction
{
    private static readonly PyStr OldTag = new("jit");

    private readonly FlaxContext _flax;
    private readonly JitSettings _settings;
    private readonly PyObject _inShardings;
    private readonly JitFunction _jitted;

    /// <summary>Compiles a function.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="function">The program's callable.</param>
    /// <param name="settings">The options.</param>
    public JitWrapped(FlaxContext flax, PyObject function, JitSettings settings)
        : base(flax.Python, function, static (_, _) => PyNone.Value)
    {
        _flax = flax;
        _settings = settings;
        Tag = flax.Holds(TransformRules.JitTagIsWrapper) ? this : OldTag;
        _inShardings = ShardingsOfAll(function);
        _jitted = flax.Jax.Transforms.Jit(JitBody.Of(flax, function, settings, Tag), new JitOptions
        {
            StaticArgnums = settings.StaticArgnums,
            StaticArgnames = settings.StaticArgnames,
            DonateArgnums = settings.DonateArgnums,
            DonateArgnames = settings.DonateArgnames,
        });
        Attributes.Store(flax.Holds(TransformRules.JitWrapped) ? "jitted_fn" : "inner", _jitted);
    }

    /// <inheritdoc/>
    public override PyType Type => _flax.Holds(TransformRules.JitWrapped) ? _flax.Python.TypeOf(JitWrappedClass.Class) : base.Type;

    /// <summary>The tag of the update context.</summary>
    public PyObject Tag { get; }

    private Passage Passage => new(_flax, Tag);

    /// <summary>What JAX compiled.</summary>
    public JitFunction Jitted => _jitted;

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return Run(arguments, pure => py.Call(_jitted, pure));
    }

    /// <summary>Splits the arguments, calls with the states, and updates the modules outside.</summary>
    public PyObject Run(CallArguments arguments, Func<CallArguments, PyObject> call)
    {
        using var update = Passage.Enter();
        return Finish(call(Pure(arguments)));
    }

    /// <summary>Splits the arguments and calls with the states; nothing is updated.</summary>
    public PyObject Inspect(CallArguments arguments, Func<CallArguments, PyObject> call)
    {
        using var update = Passage.Enter();
        return call(Pure(arguments));
    }

    /// <inheritdoc/>
    public override PyObject? FindAttribute(Interpreter py, string attribute) => attribute == "__dict__"
        ? Attributes
        : Attributes.Find(attribute) ?? (Type.Lookup(attribute) is { } member ? Descriptor.Get(py, member, this, Type) : null);

    private CallArguments Pure(CallArguments arguments)
    {
        var isSharded = _inShardings is not PyNone;
        var pure = (PyTuple)Passage.Split(
            Arguments.Both(arguments),
            isSharded || !_flax.Holds(TransformRules.JitTagIsWrapper) ? new PyTuple(_inShardings, PyNone.Value) : null,
            (split, _, prefix, node) => JitBody.Split(_flax, split, prefix, node),
            checks: isSharded);
        return Arguments.Of(pure[0], pure[1]);
    }

    private PyObject Finish(PyObject pure) =>
        ((PyTuple)Passage.MergeOutside(pure, (merge, _, _, leaf) => JitBody.Merge(_flax, merge, leaf)))[2];

    // Static arguments have no sharding; releases that know it put None in their places.
    private PyObject ShardingsOfAll(PyObject function)
    {
        var given = _settings.InShardings;
        if (!_flax.Holds(TransformRules.JitStaticShardings) || given is not (PyTuple or PyList))
        {
            return given;
        }

        var all = _flax.Python.Iterate(given).ToList();
        foreach (var position in StaticPositions.Of(_flax.Python, function, _settings))
        {
            all.Insert(Math.Min(position, all.Count), PyNone.Value);
        }

        return new PyTuple([.. all]);
    }
}
