using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Trees;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>jax.vmap</c>.</summary>
    /// <param name="function">The function of one member.</param>
    /// <param name="options">Its options.</param>
    public PyObject Vmap(PyObject function, VmapOptions options)
    {
        CheckCallable(function);
        var inAxes = options.InAxes is PyList list ? new PyTuple([.. list.Items]) : options.InAxes;
        if (!(inAxes is PyNone || ReferenceEquals(inAxes.Type, BuiltinTypes.Int) || TreeFunctions.IsExactTuple(inAxes)))
        {
            throw PyError.Type("vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the function, "
                + $"but got {Py.Str(inAxes)}.");
        }

        AxisSpecs.Check(_cx.Trees, "vmap in_axes", inAxes);
        AxisSpecs.Check(_cx.Trees, "vmap out_axes", options.OutAxes);
        return Wrap(function, (_, arguments) =>
        {
            if (inAxes is PyTuple given && given.Count != arguments.PositionalCount)
            {
                throw PyError.Value("vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the function, "
                    + $"but got len(in_axes)={given.Count}, len(args)={arguments.PositionalCount}");
            }

            var (leaves, structure) = _cx.Trees.Flatten(Pair(new PyTuple([.. arguments.Positional]), Keywords(arguments)));
            var specification = AxisSpecs.Flatten(_cx.Trees, "vmap in_axes", structure, Pair(inAxes, PyInt.Of(0)), withKeywords: true);
            var axes = Array.ConvertAll(specification, AxisSpecs.Number);
            var size = MappedAxis.Size(_cx, options, function, arguments, leaves, axes);
            return Map(new FlatFunction(_cx, function, structure, hasKeywords: true), new AxisData(options.AxisName, size), leaves, axes, options);
        });
    }

    private PyObject Map(FlatFunction function, AxisData axis, PyObject[] leaves, int?[] axes, VmapOptions options)
    {
        var trace = new BatchTrace(_cx, _cx.Current, axis);
        var inputs = new PyObject[leaves.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = axes[i] is { } at ? MapInput(trace, leaves[i], at) : leaves[i];
        }

        PyObject[] outputs;
        using (_cx.EnterAxis(axis.Name, axis.Size))
        using (_cx.Enter(trace))
        {
            outputs = function.Call(inputs);
        }

        var outAxes = AxisSpecs.Flatten(_cx.Trees, "vmap out_axes", function.OutStructure, options.OutAxes);
        var results = new PyObject[outputs.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = MapOutput(trace, function, outputs[i], i, outAxes, options);
        }

        trace.End();
        return function.OutStructure.Unflatten(results);
    }

    private JaxValue MapInput(BatchTrace trace, PyObject leaf, int axis)
    {
        var value = CheckArgument(leaf);
        return trace.Wrap(value, AxisSpecs.Canonical(axis, value.Rank));
    }

    private PyObject MapOutput(BatchTrace trace, FlatFunction function, PyObject output, int index, PyObject[] outAxes, VmapOptions options)
    {
        if (_cx.TryToValue(output) is not { } value)
        {
            throw PyError.Type($"Output from batched function {Py.Repr(output)} with type {output.Type} is not a valid JAX type");
        }

        var (batch, from) = trace.Split(value);
        if (AxisSpecs.Number(outAxes[index]) is { } to)
        {
            return Batching.MoveTo(_cx, trace.Axis, batch, from, AxisSpecs.Canonical(to, from is null ? batch.Rank + 1 : batch.Rank));
        }

        if (from is null)
        {
            return output;
        }

        if (options.AxisName is { } name)
        {
            var shown = Py.Repr(new PyStr(name));
            throw PyError.Value($"vmap has mapped output (axis_name={(_cx.Holds(Rules.TextRules.VmapMentionsAxisSize) ? name : shown)}) but out_axes is None");
        }

        var path = _cx.Trees.FlattenWithPaths(function.OutStructure.Unflatten(outAxes), static axis => axis is PyNone).Paths[index];
        throw PyError.Value($"at vmap out_axes{string.Concat(path.Select(Py.Str))}, got axis spec None but output was batched on axis {from}");
    }
}
