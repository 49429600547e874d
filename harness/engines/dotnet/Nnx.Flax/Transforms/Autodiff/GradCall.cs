using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Flax.Variables;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Autodiff;

/// <summary>
/// One call of a differentiated function: the leaves to differentiate by go through JAX, those of the same modules that are not
/// wait beside it, and the modules outside are updated in the end.
/// </summary>
/// <param name="flax">The run.</param>
/// <param name="function">The program's function.</param>
/// <param name="settings">The options.</param>
internal sealed class GradCall(FlaxContext flax, PyObject function, GradSettings settings)
{
    private static readonly NativeClass Class = BodyFunction.Describe("GradFn", "flax.nnx.transforms.autodiff");
    private static readonly PyStr Tag = new("grad");

    // What is not differentiated of each module; null where all of it goes through JAX.
    private readonly Queue<PyObject?> _others = new();

    /// <summary>Value and gradient: <c>((value, aux), gradient)</c> or <c>(value, gradient)</c>.</summary>
    /// <param name="given">The arguments.</param>
    public PyTuple Run(CallArguments given)
    {
        var py = flax.Python;
        var filters = settings.Filters(flax);
        using var update = Passage.Enter();
        var arguments = PositionalArguments.Resolve(py, function, given);
        var pure = (PyTuple)Passage.Split(
            arguments,
            new PyTuple([.. Enumerable.Range(0, arguments.Count).Select(i => filters.GetValueOrDefault(i) ?? (PyObject)PyNone.Value)]),
            (split, _, prefix, node) => Split(split, prefix, node));
        var body = new BodyFunction(
            py,
            Class,
            function,
            [("has_aux", PyBool.Of(settings.HasAux)), ("nondiff_states", new PyList(_others.Select(static other => other ?? PyNone.Value)))],
            attributesWin: true,
            Body);
        var differentiated = flax.Jax.Transforms.ValueAndGrad(body, new GradOptions
        {
            Argnums = settings.Positions(py),
            HasAux = true,
            Holomorphic = settings.Holomorphic,
            AllowInt = settings.AllowInt,
        });
        var result = (PyTuple)py.Call(differentiated, new CallArguments([.. pure], []));
        var (value, rest) = ((PyTuple)result[0]) switch { var pair => (pair[0], pair[1]) };
        var gradients = StateTrees.Map(flax, result[1], static states => states.State);
        var merged = Passage.MergeOutside(rest);
        return new PyTuple(settings.HasAux ? new PyTuple(value, ((PyTuple)merged)[1]) : value, gradients);
    }

    private Passage Passage => new(flax, Tag);

    private NodeStates Split(SplitContext split, PyObject? prefix, PyObject node)
    {
        if (prefix is not DiffState filter || (node is FlaxVariable && flax.Holds(TransformRules.GradTakesAnyVariable)))
        {
            _others.Enqueue(null);
            var (whole, states) = split.Split(node, []);
            return new NodeStates(flax, whole, states);
        }

        var (definition, parts) = split.Split(node, [filter.Filter, PyEllipsis.Value]);
        _others.Enqueue(parts[1]);
        return new NodeStates(flax, definition, [parts[0]]);
    }

    private PyTuple Body(BodyFunction body, CallArguments pure)
    {
        var py = flax.Python;
        var arguments = (PyTuple)Passage.MergeInside(Arguments.Positional(pure), (merge, _, _, leaf) => Merge(merge, (NodeStates)leaf));
        var result = py.Call(body.Function, new CallArguments([.. arguments], []));
        var changed = TreeExtraction.ClearOthers(flax, arguments);
        var split = (PyTuple)Passage.Split(new PyTuple(changed, result));
        if (!py.IsTrue(body.Field("has_aux")))
        {
            return new PyTuple(split[1], split[0]);
        }

        var (loss, aux) = Unpacking.Pair(py, split[1]);
        return new PyTuple(loss, new PyTuple(split[0], aux));
    }

    private PyObject Merge(MergeContext merge, NodeStates states) => _others.Dequeue() is { } other
        ? merge.Merge(states.RequiredDefinition, [states.State, other])
        : merge.Merge(states.RequiredDefinition, [states.State]);
}
