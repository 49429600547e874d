using System.Globalization;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Autodiff.CustomRules;

/// <summary>A function with a reverse-mode rule of the program's own, over modules (<c>nnx.custom_vjp</c>).</summary>
internal sealed class CustomVjp : TransformedFunction
{
    private readonly FlaxContext _flax;
    private readonly Dictionary<long, DiffState?> _filters = [];

    /// <summary>Wraps a function.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="function">The function.</param>
    /// <param name="nondifferentiated">Positions, or <c>DiffState</c>s for arguments of which some leaves are differentiated.</param>
    /// <exception cref="PyRaise">ValueError where a position is given twice.</exception>
    public CustomVjp(FlaxContext flax, PyObject function, PyObject nondifferentiated)
        : base(flax.Python, function, static (_, _) => PyNone.Value)
    {
        _flax = flax;
        var py = flax.Python;
        foreach (var entry in py.Iterate(nondifferentiated))
        {
            var position = entry is DiffState state ? state.Argnum : entry;
            if (!_filters.TryAdd(((PyInt)position).Small, entry is DiffState partial ? DiffState.Of(flax, partial.Filter) : null))
            {
                throw PyError.Value($"argnum {py.Str(position)} is repeated in nondiff_argnums");
            }
        }

        Positions = [.. py.Iterate(nondifferentiated).OfType<PyInt>().Select(static position => (int)position.Small)];
        Tag = new PyStr(string.Create(CultureInfo.InvariantCulture, $"custom_vjp_{CallableInfo.Name(py, function)}_{py.Identity(function)}"));

        // Other wrappers take over an object's attributes, so they are part of what programs can notice.
        Attributes.Store("jax_nondiff_argnums", new PyTuple([.. Positions.Select(static position => PyInt.Of(position))]));
        Attributes.Store("ctxtag", Tag);
        Attributes.Store("fun", function);
        Attributes.Store("fwd", PyNone.Value);
        Attributes.Store("bwd", PyNone.Value);
        Attributes.Store("symbolic_zeros", PyNone.Value);
        Attributes.Store("nondiff_argnums", nondifferentiated);
    }

    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("CustomVjp", "flax.nnx.transforms.autodiff")
    {
        Define = members => members
            .Method(Slot.Call, "self, *args, **kwargs", (py, a) => py.Call(a[0], Arguments.Of(a.Rest(1), a.Keywords(2))))
            .Method("defvjp", "self, fwd, bwd, symbolic_zeros=False", static (_, a) => ((CustomVjp)a[0]).Define(a[1], a[2], a[3])),
    };

    /// <inheritdoc/>
    public override PyType Type => _flax.Python.TypeOf(Class);

    /// <summary>The tag of the update context.</summary>
    public PyStr Tag { get; }

    /// <summary>Positions that are not differentiated at all.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>The forward rule; null before it is defined.</summary>
    public PyObject? Forward => Attributes.Find("fwd") is { } rule and not PyNone ? rule : null;

    /// <summary>The backward rule; null before it is defined.</summary>
    public PyObject? Backward => Attributes.Find("bwd") is { } rule and not PyNone ? rule : null;

    /// <summary>Whether the rules are told of symbolic zeros.</summary>
    public PyObject SymbolicZeros => Attributes.Find("symbolic_zeros")!;

    /// <summary>What is differentiated of an argument: True for all, False for nothing, or a <see cref="DiffState"/>.</summary>
    public PyObject FilterOf(int position) => _filters.TryGetValue(position, out var filter) ? (PyObject?)filter ?? PyBool.False : PyBool.True;

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return new CustomVjpCall(_flax, this).Run(arguments);
    }

    /// <inheritdoc/>
    public override PyObject? FindAttribute(Interpreter py, string attribute) => attribute == "__dict__"
        ? Attributes
        : Attributes.Find(attribute) ?? (Type.Lookup(attribute) is { } member ? Descriptor.Get(py, member, this, Type) : null);

    /// <summary>Raises where no rules are defined.</summary>
    public void CheckDefined()
    {
        if (Forward is not null && Backward is not null)
        {
            return;
        }

        throw _flax.Holds(TransformRules.CustomVjpPerCall)
            ? PyError.Value("")
            : PyError.Attribute($"No VJP defined for custom_vjp function {CallableInfo.Name(_flax.Python, Wrapped)} using defvjp.");
    }

    private PyNone Define(PyObject forward, PyObject backward, PyObject symbolicZeros)
    {
        Attributes.Store("fwd", forward);
        Attributes.Store("bwd", backward);
        Attributes.Store("symbolic_zeros", symbolicZeros);
        return PyNone.Value;
    }
}
