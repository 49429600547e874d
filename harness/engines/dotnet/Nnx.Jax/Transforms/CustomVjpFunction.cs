using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Errors;
using Nnx.Jax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>A function with a reverse-mode rule of the program, <c>jax.custom_vjp</c>.</summary>
public sealed class CustomVjpFunction : TransformedFunction
{
    private readonly JaxContext _cx;
    private readonly int[] _fixed;
    private PyObject? _forward;
    private PyObject? _backward;

    /// <summary>Wraps a function.</summary>
    /// <param name="context">The run.</param>
    /// <param name="function">The function.</param>
    /// <param name="nondiffArgnums">Positions of arguments that are handed to the rules as they are.</param>
    public CustomVjpFunction(JaxContext context, PyObject function, int[] nondiffArgnums)
        : base(context.Python, function, static (_, _) => PyNone.Value)
    {
        _cx = context;
        _fixed = nondiffArgnums;
    }

    /// <summary>The class.</summary>
    internal static NativeClass Class { get; } = new("custom_vjp", "jax")
    {
        Define = static type => type
            .New("cls, fun, nondiff_argnums=(), nondiff_argnames=()", static (py, arguments) =>
                new CustomVjpFunction(JaxContext.Of(py), arguments[1], NondiffArguments.Read(py, arguments[1], arguments[2], arguments[3])))
            .Method(Slot.Init, "self, fun, nondiff_argnums=(), nondiff_argnames=()", static (_, _) => PyNone.Value)
            .Method(Slot.Call, "self, *args, **kwargs", static (py, arguments) => py.Call(arguments[0], Spreading.Arguments(arguments)))
            .Method("defvjp", "self, fwd, bwd, symbolic_zeros=False, optimize_remat=False", static (py, arguments) =>
            {
                if (py.IsTrue(arguments[3]))
                {
                    throw new UnsupportedConstructException("custom_vjp with symbolic_zeros");
                }

                ((CustomVjpFunction)arguments[0]).Define(arguments[1], arguments[2]);
                return PyNone.Value;
            }),
    };

    /// <inheritdoc/>
    public override PyType Type => _cx.Python.TypeOf(Class);

    /// <summary>Sets the rules, <c>defvjp</c>.</summary>
    /// <param name="forward">Results and residuals from the arguments.</param>
    /// <param name="backward">Cotangents of the arguments from residuals and cotangents of the results.</param>
    public void Define(PyObject forward, PyObject backward) => (_forward, _backward) = (forward, backward);

    /// <inheritdoc/>
    public override PyObject? FindAttribute(Interpreter py, string attribute) =>
        Attributes.Find(attribute) ?? (Type.Lookup(attribute) is { } member ? Descriptor.Get(py, member, this, Type) : null);

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        var name = CallableInfo.Name(py, Wrapped);
        if (_forward is not { } forward || _backward is not { } backward)
        {
            throw PyError.Attribute($"No VJP defined for custom_vjp function {name} using defvjp.");
        }

        var given = PositionalArguments.Resolve(py, Wrapped, arguments, "custom_vjp", name);
        CheckFixed(given);
        int[] places = [.. Enumerable.Range(0, given.Length).Where(i => !_fixed.Contains(i))];
        PyObject[] kept = [.. _fixed.Select(i => given[i])];
        var (leaves, structure) = _cx.Trees.Flatten(new PyTuple([.. places.Select(i => given[i])]));
        var values = System.Array.ConvertAll(leaves, _cx.ToValue);
        var avals = System.Array.ConvertAll(values, static value => value.Aval);
        var flat = new FlatFunction(_cx, Wrapped, structure) { Complete = traced => PositionalArguments.Insert(given, places, traced) };
        var call = new CustomVjpRun(_cx, name, forward, backward, structure, avals);
        var rule = new CustomVjpRule(
            flat.Values,
            inputs => call.Forward(PositionalArguments.Insert(given, places, new([.. (PyTuple)structure.Unflatten(inputs)], []))),
            (residuals, cotangents) => call.Backward(kept, residuals, cotangents),
            name);
        var results = _cx.BindCustomVjp(rule, values);
        return (flat.OutStructureOrNull ?? call.OutStructure!).Unflatten(results);
    }

    private void CheckFixed(PyObject[] given)
    {
        foreach (var place in _fixed)
        {
            if (place < given.Length && System.Array.Exists(_cx.Trees.Leaves(given[place]), static leaf => leaf is Tracer))
            {
                throw TracerErrors.Make(_cx, ErrorClasses.UnexpectedTracer,
                    "Found a JAX Tracer object passed as an argument to a custom_vjp function in a position indicated by nondiff_argnums as non-differentiable. "
                    + "Tracers cannot be passed as non-differentiable arguments to custom_vjp functions; instead, nondiff_argnums should only be used for arguments "
                    + "that can't be or contain JAX tracers, e.g. function-valued arguments. In particular, array-valued arguments should typically not be indicated "
                    + "as nondiff_argnums.");
            }
        }
    }
}
