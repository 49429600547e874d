using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax.Collectives;
using Nnx.Jax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>lax.psum</c> of a tree; constants are multiplied by the size of the axis.</summary>
    public PyObject PSum(PyObject values, PyObject axisName)
    {
        var axes = AxisNames(axisName);
        return _cx.Trees.Map(leaf => Sum(leaf, axes), values);
    }

    /// <summary><c>lax.pmean</c> of a tree.</summary>
    public PyObject PMean(PyObject values, PyObject axisName)
    {
        var axes = AxisNames(axisName);
        return _cx.Trees.Map(leaf =>
        {
            var sum = _cx.ToValue(Sum(leaf, axes));
            var dtype = Canonicalisation.Canonical(Canonicalisation.ToInexact(sum.Dtype), _cx.X64);
            var inexact = sum.Dtype == dtype ? sum : _cx.Lax.Convert(sum, dtype, sum.Aval.WeakType);
            return _cx.Lax.Div(inexact, _cx.Lax.Like(inexact, SizeOf("psum", axes)));
        }, values);
    }

    /// <summary><c>lax.pmax</c> of a tree.</summary>
    public PyObject PMax(PyObject values, PyObject axisName) => Reduce(AllReduce.Max, values, AxisNames(axisName));

    /// <summary><c>lax.pmin</c> of a tree.</summary>
    public PyObject PMin(PyObject values, PyObject axisName) => Reduce(AllReduce.Min, values, AxisNames(axisName));

    /// <summary><c>lax.axis_index</c>.</summary>
    public PyObject AxisIndex(PyObject axisName)
    {
        var axes = AxisNames(axisName);
        SizeOf("axis_index", axes);
        return _cx.Bind(Lax.Collectives.AxisIndex.Instance, new CollectiveParams(axes))[0];
    }

    /// <summary><c>lax.axis_size</c>.</summary>
    public PyObject AxisSize(PyObject axisName) => PyInt.Of(SizeOf("axis_size", AxisNames(axisName)));

    /// <summary><c>lax.all_gather</c> of a tree.</summary>
    public PyObject AllGather(PyObject values, PyObject axisName, int dimension, bool tiled)
    {
        var axes = AxisNames(axisName);
        var size = SizeOf("all_gather", axes);
        return _cx.Trees.Map(leaf =>
        {
            var value = CheckArgument(leaf);
            var at = AxisSpecs.Canonical(dimension, tiled ? value.Rank : value.Rank + 1);
            return _cx.Bind(Lax.Collectives.AllGather.Instance, new AllGather.Parameters(axes[0], size, at, tiled), value)[0];
        }, values);
    }

    /// <summary><c>lax.ppermute</c> of a tree.</summary>
    public PyObject PPermute(PyObject values, PyObject axisName, IReadOnlyList<(int From, int To)> pairs)
    {
        var axes = AxisNames(axisName);
        SizeOf("ppermute", axes);
        return _cx.Trees.Map(leaf => _cx.Bind(Permute.Instance, new Permute.Parameters(axes[0], pairs), CheckArgument(leaf))[0], values);
    }

    private PyObject Reduce(AllReduce reduction, PyObject values, string[] axes)
    {
        SizeOf(reduction.Name, axes);
        return _cx.Trees.Map(leaf => _cx.Bind(reduction, new CollectiveParams(axes), CheckArgument(leaf))[0], values);
    }

    private PyObject Sum(PyObject leaf, string[] axes)
    {
        var size = SizeOf("psum", axes);
        switch (leaf)
        {
            case PyInt number:
                return PyInt.Of(number.Value * size);
            case PyFloat number:
                return new PyFloat(number.Value * size);
        }

        var value = CheckArgument(leaf);
        value = value.Dtype == Dtype.Bool ? _cx.Lax.Convert(value, Dtype.Int32) : value;
        return value is JaxArray ? _cx.Lax.Mul(value, _cx.Lax.Like(value, size)) : _cx.Bind(AllReduce.Sum, new CollectiveParams(axes), value)[0];
    }

    private string[] AxisNames(PyObject axisName) => axisName is PyStr name
        ? [name.Value]
        : [.. Py.Iterate(axisName).Select(part => part is PyStr text ? text.Value : throw new UnsupportedConstructException("positional axes of collectives"))];

    private int SizeOf(string function, string[] axes)
    {
        var size = 1;
        foreach (var axis in axes)
        {
            size *= _cx.Axes.Find(axis) ?? throw Unbound(function, axis);
        }

        return size;
    }

    private PyRaise Unbound(string function, string axis)
    {
        if (_cx.Holds(TextRules.UnboundAxisNamesShardMap))
        {
            return PyError.Name($"Found an unbound axis name: {axis}. To fix this, please call {function} under `jax.shard_map`.");
        }

        if (_cx.Holds(TracingRules.Stackless))
        {
            return PyError.Name($"unbound axis name: {axis}");
        }

        var known = string.Join(", ", _cx.AxisFrames.Select(name => name is null ? "<object object at 0x7f0000000000>" : $"'{name}'"));
        return PyError.Name($"unbound axis name: {axis}. The following axis names (e.g. defined by pmap) are available to collective operations: [{known}]");
    }
}
