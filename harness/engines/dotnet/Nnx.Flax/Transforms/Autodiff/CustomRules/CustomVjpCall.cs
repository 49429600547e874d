using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Flax.Variables;
using Nnx.Jax.Core;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Autodiff.CustomRules;

/// <summary>One call of a function with a rule of its own.</summary>
/// <param name="flax">The run.</param>
/// <param name="function">The function.</param>
internal sealed class CustomVjpCall(FlaxContext flax, CustomVjp function)
{
    private const string Module = "flax.nnx.transforms.autodiff";

    private static readonly NativeClass FunctionFn = BodyFunction.Describe("CustomVjpFnWrapper", Module);
    private static readonly NativeClass ForwardFn = BodyFunction.Describe("FwdFn", Module);
    private static readonly NativeClass BackwardFn = BodyFunction.Describe("BwdFn", Module);

    // The definitions of the modules among the arguments, with the states that are not differentiated.
    private readonly List<(GraphDef Definition, PyObject State)> _rest = [];

    // The definitions of the results, which may not pass through JAX with their outer numbers.
    private readonly Queue<GraphDef> _definitions = new();

    private bool _isOpen;

    /// <summary>Calls.</summary>
    /// <param name="given">The arguments.</param>
    public PyObject Run(CallArguments given)
    {
        var py = flax.Python;
        var passage = new Passage(flax, function.Tag);
        using var update = passage.Enter();
        var arguments = PositionalArguments.Resolve(py, function.Wrapped, given);
        var pure = (PyTuple)passage.Split(
            arguments, new PyTuple([.. Enumerable.Range(0, arguments.Count).Select(function.FilterOf)]), Split);
        function.CheckDefined();
        if (py.IsTrue(function.SymbolicZeros))
        {
            throw new UnsupportedConstructException("nnx.custom_vjp with symbolic_zeros");
        }

        var traced = new CustomVjpFunction(flax.Jax, Body(FunctionFn, function.Wrapped, false), [.. function.Positions]);
        traced.Define(Body(ForwardFn, function.Forward!, true), Backward(pure));
        var result = CallOpen(traced, pure);
        var numbered = StateTrees.Map(flax, result, states =>
            states.Definition is not null && _definitions.TryDequeue(out var definition) ? StateTrees.With(flax, states, definition) : states);
        return ((PyTuple)passage.MergeOutside(numbered))[1];
    }

    private PyObject CallOpen(CustomVjpFunction traced, PyTuple pure)
    {
        _isOpen = true;
        try
        {
            return flax.Python.Call(traced, new CallArguments([.. pure], []));
        }
        finally
        {
            _isOpen = false;
        }
    }

    private NodeStates Split(SplitContext split, PyTuple path, PyObject? prefix, PyObject node)
    {
        if (prefix is DiffState filter)
        {
            var (definition, parts) = split.Split(node, [filter.Filter, PyEllipsis.Value]);
            _rest.Add((definition, parts[1]));
            return new NodeStates(flax, null, [parts[0]]);
        }

        if (ReferenceEquals(prefix, PyBool.False) && flax.Holds(TransformRules.CustomVjpPerCall))
        {
            throw PyError.Type("Passing integers to nondiff_argnums for graph nodes arguments in custom_vjp is not supported. "
                + $"Got False at path {string.Concat(path.Select(flax.Python.Str))} for value {flax.Python.Str(node)}");
        }

        var (whole, states) = split.Split(node, []);
        _rest.Add((whole, FlaxState.Of(flax, new PyDict())));
        return new NodeStates(flax, null, states);
    }

    private BodyFunction Body(NativeClass type, PyObject callable, bool isForward) => new(
        flax.Python, type, callable, [("ctxtag", function.Tag)], attributesWin: false, (body, pure) =>
        {
            // The forward rule may be traced when the call is over.
            var tag = !isForward || _isOpen ? function.Tag : null;
            var arguments = Merge(Arguments.Positional(pure), tag);
            var result = flax.Python.Call(callable, new CallArguments([.. arguments], []));
            var (output, residuals) = isForward ? Unpacking.Pair(flax.Python, result) : (result, PyNone.Value);

            var kept = new PyTuple([.. arguments.Where((_, i) => !function.Positions.Contains(i))]);
            var split = new Passage(flax, tag).Split(new PyTuple(TreeExtraction.ClearOthers(flax, kept), output));
            var numbered = tag is null ? split : StateTrees.Map(flax, split, Unnumber);
            return isForward
                ? new PyTuple(numbered, new Passage(flax, null).Split(residuals))
                : numbered;
        });

    private NodeStates Unnumber(NodeStates states)
    {
        if (states.Definition is not { } definition)
        {
            return states;
        }

        _definitions.Enqueue(definition);
        return StateTrees.With(flax, states, StateTrees.Unnumbered(definition));
    }

    private PyTuple Merge(PyTuple pure, PyObject? tag)
    {
        var rest = new Queue<(GraphDef Definition, PyObject State)>(_rest);
        return (PyTuple)new Passage(flax, tag).MergeInside(pure, (merge, _, _, leaf) =>
        {
            var (definition, other) = rest.Dequeue();
            return merge.Merge(definition, [((NodeStates)leaf).State, other]);
        });
    }

    private BodyFunction Backward(PyTuple pure)
    {
        var trees = flax.Jax.Trees;
        var expected = new PyTuple([.. pure.Where((_, i) => !function.Positions.Contains(i))]);
        return new BodyFunction(flax.Python, BackwardFn, function.Backward!, [("tree_node_args", expected)], attributesWin: false, (_, given) =>
        {
            var values = given.Values;
            var residuals = new Passage(flax, null).MergeInside(values[^2]);
            var cotangents = StateTrees.Map(flax, values[^1], static states => states.State);
            var tangents = flax.Python.Call(function.Backward!, [.. values[..^2], residuals, cotangents]);
            var (leaves, structure) = trees.Flatten(expected, static value => value is NodeStates);
            var parts = structure.FlattenUpTo(tangents);
            return structure.Unflatten([.. leaves.Select((leaf, i) => leaf is NodeStates ? Tangent(parts[i]) : ArrayTangent(parts[i]))]);
        });
    }

    private PyObject Tangent(PyObject tangent)
    {
        if (tangent is JaxValue && flax.Holds(TransformRules.CustomVjpPerCall))
        {
            return tangent;
        }

        var isLone = flax.Holds(GraphRules.StandaloneVariables);
        if (tangent is FlaxState || (isLone && tangent is FlaxVariable or VariableState))
        {
            return new NodeStates(flax, null, [tangent]);
        }

        var other = !isLone ? "" : flax.Holds(VariableRules.States) ? " or VariableState" : " or Variable";
        throw PyError.Value($"Expected State{other}, got {tangent.Type}");
    }

    // The first release takes every argument that is differentiated for a module.
    private PyObject ArrayTangent(PyObject tangent) => flax.Holds(TransformRules.CustomVjpPerCall)
        ? tangent
        : throw PyError.Value($"Expected State, got {tangent.Type}");
}
