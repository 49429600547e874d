using Nnx.Flax.Layers.Support;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Normalization;

/// <summary>Applies statistics, scale and bias.</summary>
/// <param name="Layer">The layer, whose settings count.</param>
/// <param name="ReductionAxes">The axes that were reduced.</param>
/// <param name="FeatureAxes">The axes of scale and bias.</param>
internal readonly record struct Normalizing(Layer Layer, PyObject ReductionAxes, PyObject FeatureAxes)
{
    /// <summary>The normalised inputs.</summary>
    public PyObject Apply(PyObject inputs, PyObject mean, PyObject variance, PyObject scale, PyObject bias)
    {
        var layer = Layer;
        var py = layer.Py;
        var sizes = Shapes.Of(py, inputs);
        var statistics = (PyObject[])sizes.Clone();
        foreach (var axis in Shapes.Axes(py, sizes.Length, ReductionAxes))
        {
            statistics[axis] = PyInt.Of(1);
        }

        var feature = Shapes.Ones(sizes.Length);
        foreach (var axis in Shapes.Axes(py, sizes.Length, FeatureAxes))
        {
            feature[axis] = sizes[axis];
        }

        var shape = new PyList(statistics);
        var centre = layer.Term(mean).Method("reshape", shape);
        var spread = layer.Term(variance).Method("reshape", shape);
        var result = layer.Term(inputs) - centre;
        var factor = layer.Term(layer.Lax.Call("rsqrt", spread + layer.Term(layer["epsilon"])));
        var typed = new List<PyObject> { inputs };
        if (scale is not PyNone)
        {
            typed.Add(layer.Term(scale).Method("reshape", new PyList(feature)));
            factor = factor.Scale(typed[^1]);
        }

        result = result.Scale(factor);
        if (bias is not PyNone)
        {
            typed.Add(layer.Term(bias).Method("reshape", new PyList(feature)));
            result = result.Increase(typed[^1]);
        }

        return layer.Numpy.Call("asarray", result, DtypePromotion.Canonical(py, [.. typed], layer["dtype"]));
    }
}
