using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>A function with a differentiation rule of the program, <c>jax.custom_jvp</c>.</summary>
public sealed class CustomJvpFunction : TransformedFunction
{
    private readonly JaxContext _cx;
    private readonly int[] _fixed;
    private PyObject? _rule;

    /// <summary>Wraps a function.</summary>
    /// <param name="context">The run.</param>
    /// <param name="function">The function.</param>
    /// <param name="nondiffArgnums">Positions of arguments that are handed to the rule as they are.</param>
    public CustomJvpFunction(JaxContext context, PyObject function, int[] nondiffArgnums)
        : base(context.Python, function, static (_, _) => PyNone.Value)
    {
        _cx = context;
        _fixed = nondiffArgnums;
    }

    /// <summary>The class.</summary>
    internal static NativeClass Class { get; } = new("custom_jvp", "jax")
    {
        Define = static type => type
            .New("cls, fun, nondiff_argnums=(), nondiff_argnames=()", static (py, arguments) =>
                new CustomJvpFunction(JaxContext.Of(py), arguments[1], NondiffArguments.Read(py, arguments[1], arguments[2], arguments[3])))
            .Method(Slot.Init, "self, fun, nondiff_argnums=(), nondiff_argnames=()", static (_, _) => PyNone.Value)
            .Method(Slot.Call, "self, *args, **kwargs", static (py, arguments) => py.Call(arguments[0], Spreading.Arguments(arguments)))
            .Method("defjvp", "self, jvp, symbolic_zeros=False", static (py, arguments) =>
            {
                if (py.IsTrue(arguments[2]))
                {
                    throw new UnsupportedConstructException("custom_jvp with symbolic_zeros");
                }

                ((CustomJvpFunction)arguments[0])._rule = arguments[1];
                return arguments[1];
            })
            .Method("defjvps", "self, *jvps", static (_, arguments) =>
            {
                var self = (CustomJvpFunction)arguments[0];
                self._rule = self.FromParts([.. arguments.Rest(1)]);
                return PyNone.Value;
            }),
    };

    /// <inheritdoc/>
    public override PyType Type => _cx.Python.TypeOf(Class);

    /// <inheritdoc/>
    public override PyObject? FindAttribute(Interpreter py, string attribute) =>
        Attributes.Find(attribute) ?? (Type.Lookup(attribute) is { } member ? Descriptor.Get(py, member, this, Type) : null);

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        var name = CallableInfo.Name(py, Wrapped);
        if (_rule is not { } rule)
        {
            throw PyError.Attribute($"No JVP defined for custom_jvp function {name} using defjvp.");
        }

        var given = PositionalArguments.Resolve(py, Wrapped, arguments, "custom_jvp", name);
        int[] places = [.. Enumerable.Range(0, given.Length).Where(i => !_fixed.Contains(i))];
        PyObject[] kept = [.. _fixed.Select(i => given[i])];
        var (leaves, structure) = _cx.Trees.Flatten(new PyTuple([.. places.Select(i => given[i])]));
        var flat = new FlatFunction(_cx, Wrapped, structure) { Complete = traced => PositionalArguments.Insert(given, places, traced) };
        PyTreeDef? ruleStructure = null;
        var custom = new CustomJvpRule(flat.Values, (primals, tangents) => Apply(rule, name, kept, structure, primals, tangents, ref ruleStructure), name);
        var results = _cx.BindCustomJvp(custom, System.Array.ConvertAll(leaves, _cx.ToValue));
        return (flat.OutStructureOrNull ?? ruleStructure!).Unflatten(results);
    }

    private Dual Apply(PyObject rule, string name, PyObject[] kept, PyTreeDef structure, JaxValue[] primals, JaxValue[] tangents, ref PyTreeDef? outStructure)
    {
        var py = _cx.Python;
        var result = py.Call(rule, [.. kept, structure.Unflatten(primals), structure.Unflatten(tangents)]);
        PyObject[]? pair = result switch
        {
            PyTuple { Count: 2 } tuple => [.. tuple],
            PyList { Items.Count: 2 } list => [.. list.Items],
            _ => null,
        };
        var who = $"Custom JVP rule {CallableInfo.Name(py, rule)} for function {name}";
        if (pair is null)
        {
            throw PyError.Type($"{who} must produce a pair (list or tuple of length two) representing primal and tangent outputs, but got {py.Str(result)}.");
        }

        var (values, made) = _cx.Trees.Flatten(pair[0]);
        var (directions, other) = _cx.Trees.Flatten(pair[1]);
        if (!made.SameAs(py, other))
        {
            throw PyError.Type($"{who} must produce primal and tangent outputs with equal container (pytree) structures, but got {made} and {other} respectively.");
        }

        outStructure = made;
        var outputs = System.Array.ConvertAll(values, _cx.ToValue);
        var outTangents = System.Array.ConvertAll(directions, _cx.ToValue);
        CheckTangents(outputs, outTangents);
        return new Dual(outputs, [.. outTangents]);
    }

    private static void CheckTangents(JaxValue[] outputs, JaxValue[] tangents)
    {
        Aval[] expected = [.. outputs.Select(static output => output.Aval.Strong.Tangent)];
        if (expected.SequenceEqual(tangents.Select(static tangent => tangent.Aval.Strong)))
        {
            return;
        }

        const string Text = "Custom JVP rule must produce primal and tangent outputs with corresponding shapes and dtypes";
        throw PyError.Type(expected.Length == 1
            ? $"{Text}. Expected {expected[0].Short} (tangent type of {outputs[0].Aval.Short}) but got {tangents[0].Aval.Short}."
            : $"{Text}, but got:\n" + string.Join('\n', outputs.Select((output, i) => (output, i)).Where(entry => expected[entry.i] != tangents[entry.i].Aval.Strong)
                .Select(entry => $"  primal {entry.output.Aval.Short} with tangent {tangents[entry.i].Aval.Short}, expecting tangent {expected[entry.i].Long}")));
    }

    // defjvps: one function an argument, of its tangent, the result and the arguments; None brings nothing.
    private NativeFunction FromParts(PyObject[] parts) => new("jvp", "jax", "primals, tangents", (py, arguments) =>
    {
        var (primals, tangents) = ((PyTuple)arguments[0], (PyTuple)arguments[1]);
        var result = py.Call(this, [.. primals]);
        JaxValue? total = null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not PyNone)
            {
                total = Differentiation.Add(_cx, total, _cx.ToValue(py.Call(parts[i], [tangents[i], result, .. primals])));
            }
        }

        return new PyTuple(result, total ?? _cx.Lax.Zeros(_cx.ToValue(result).Aval.Tangent));
    });
}
