using Nnx.Flax.Layers.Support;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Normalization;

/// <summary>Mean and variance of inputs, in float32 at least, over devices where an axis name says so.</summary>
/// <param name="layer">The layer, whose settings count.</param>
/// <param name="mask">Which elements count; None for all.</param>
internal sealed class Statistics(Layer layer, PyObject mask)
{
    private readonly PyObject _axisName = layer["axis_name"];

    /// <summary>Mean and variance.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="axes">The axes to reduce.</param>
    /// <param name="useMean">Whether a mean is taken; else it is zero.</param>
    public (PyObject Mean, PyObject Variance) Of(PyObject inputs, PyObject axes, bool useMean = true)
    {
        var py = layer.Py;
        var numpy = layer.Numpy;
        var dtype = layer["dtype"] is not PyNone and var own ? own : numpy.Call("result_type", inputs);
        var x = layer.Term(numpy.Call("asarray", inputs, numpy.Call("promote_types", dtype, numpy.Get("float32"))));
        var reduced = Shapes.Tuple(Shapes.Axes(py, Shapes.Rank(py, x), axes));
        if (!useMean)
        {
            var variance = Means(reduced, Squared(x))[0];
            return (numpy.Call("zeros_like", variance), variance);
        }

        if (layer.IsTrue("use_fast_variance"))
        {
            var means = Means(reduced, x, Squared(x));
            var difference = layer.Term(means[1]) - layer.Term(Squared(means[0]));
            return (means[0], numpy.Call("maximum", new PyFloat(0.0), difference));
        }

        var mean = Means(reduced, x)[0];
        var centred = x - layer.Term(numpy.Call("expand_dims", mean, reduced));
        return (mean, Means(reduced, Squared(centred))[0]);
    }

    private PyObject[] Means(PyTuple axes, params PyObject[] values)
    {
        PyObject[] means = [.. values.Select(x => (PyObject)layer.Term(x).MethodNamed("mean", [axes], ("where", mask)))];
        if (_axisName is PyNone)
        {
            return means;
        }

        if (means.Length == 1)
        {
            return [Distributed(means[0])];
        }

        var stacked = Distributed(layer.Numpy.CallNamed("stack", [new PyTuple(means)], ("axis", PyInt.Of(0))));
        return [.. means.Select((_, i) => layer.Py.GetItem(stacked, PyInt.Of(i)))];
    }

    private PyObject Distributed(PyObject mean) =>
        layer.Lax.CallNamed("pmean", [mean, _axisName], ("axis_index_groups", layer["axis_index_groups"]));

    private PyObject Squared(PyObject x)
    {
        var lax = layer.Lax;
        return layer.Py.IsTrue(layer.Numpy.Call("iscomplexobj", x))
            ? layer.Term(lax.Call("square", lax.Call("real", x))) + layer.Term(lax.Call("square", lax.Call("imag", x)))
            : lax.Call("square", x);
    }
}
