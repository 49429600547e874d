using Nnx.Flax.Layers.Support;
using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Normalization;

/// <summary><c>nnx.SpectralNorm</c>: kernels of a layer over their largest singular value, by power iteration before each call.</summary>
internal static class SpectralNormLayer
{
    private const string NoSetting =
        "No `update_stats` argument was provided to SpectralNorm\n        as either a __call__ argument or __init__ argument.";

    private static readonly LayerSignature Init = new(
        "self, layer_instance, *, n_steps=1, epsilon=1e-12, dtype=None, param_dtype=float32, error_on_non_matrix=False, "
        + "update_stats=True, rngs");

    public static NativeClass Class { get; } = LayerClass.Make("SpectralNorm", "flax.nnx.nn.normalization", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, update_stats=None", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        call.Keep("layer_instance", "n_steps", "epsilon", "dtype", "param_dtype", "error_on_non_matrix");
        layer.Set(("use_running_average", PyBool.Of(!call.IsTrue("update_stats"))));
        var initializers = new UpstreamModule(py, "jax.nn.initializers");
        var statistic = py.TypeOf(VariableClasses.BatchStat);
        var kept = new PyDict();
        foreach (var (path, param) in KernelNorm.Variables(layer, onlyParams: true))
        {
            if (Matrix(layer, param) is not { } matrix)
            {
                continue;
            }

            var key = layer.Key(call["rngs"], "params");
            var width = new PyTuple(PyInt.Of(1), Shapes.Of(py, matrix)[^1]);
            var u = py.Call(initializers.Call("normal"), key, width, call["param_dtype"]);
            var sigma = initializers.Call("ones", key, PyTuple.Empty, call["param_dtype"]);
            kept.Store(py, Path(path, "u"), layer.Variable(statistic, u));
            kept.Store(py, Path(path, "sigma"), layer.Variable(statistic, sigma));
        }

        layer.Set(("batch_stats", layer.Nnx.Call("data", kept)));
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var kept = PyBool.Of(!layer.IsTrue("use_running_average"));
        var updates = layer.Py.IsTrue(LayerAdvice.FirstOf(NoSetting, call["update_stats"], kept));
        foreach (var (path, param) in KernelNorm.Variables(layer, onlyParams: true))
        {
            Normalize(layer, path, param, updates);
        }

        return layer.Py.Call(layer["layer_instance"], call["x"]);
    }

    // The parameter as a matrix; null where it has none.
    private static PyObject? Matrix(Layer layer, PyObject param)
    {
        var py = layer.Py;
        var rank = Shapes.Rank(py, param);
        if (rank <= 1 || py.ToInt(layer["n_steps"]) < 1)
        {
            return null;
        }

        if (rank == 2)
        {
            return param;
        }

        return layer.IsTrue("error_on_non_matrix")
            ? throw PyError.Value($"Layer instance parameter is {rank}D but error_on_non_matrix is True")
            : layer.Numpy.Call("reshape", param, new PyTuple(PyInt.Of(-1), Shapes.Of(py, param)[^1]));
    }

    private static void Normalize(Layer layer, PyTuple path, PyObject param, bool updates)
    {
        var py = layer.Py;
        if (Matrix(layer, param) is not { } matrix)
        {
            return;
        }

        var keptU = Kept(layer, path, "u");
        var keptSigma = Kept(layer, path, "sigma");
        var u = layer.Term(py.GetItem(keptU, PyEllipsis.Value));
        var v = u;
        for (var step = py.ToInt(layer["n_steps"]); step > 0; step--)
        {
            v = Unit(layer, Product(layer, u, py.GetAttribute(matrix, "T")));
            u = Unit(layer, Product(layer, v, matrix));
        }

        u = layer.Term(layer.Lax.Call("stop_gradient", u));
        v = layer.Term(layer.Lax.Call("stop_gradient", v));
        var length = Product(layer, Product(layer, v, matrix), u.Attribute("T"));
        var sigma = py.GetItem(length, Shapes.Tuple(0, 0));
        var isPositive = py.Compare(CompareOperator.Ne, sigma, PyInt.Of(0));
        var result = layer.Term(matrix) / layer.Term(layer.Numpy.Call("where", isPositive, sigma, PyInt.Of(1)));
        result = result.Method("reshape", py.GetAttribute(param, "shape"));
        if (updates)
        {
            py.SetItem(keptU, PyEllipsis.Value, u);
            py.SetItem(keptSigma, PyEllipsis.Value, sigma);
        }

        var dtype = DtypePromotion.Canonical(py, [result, u, v, sigma], layer["dtype"]);
        py.SetItem(param, PyEllipsis.Value, layer.Numpy.Call("asarray", result, dtype));
    }

    private static PyObject Kept(Layer layer, PyTuple path, string name)
    {
        var kept = layer["batch_stats"];
        var key = Path(path, name);
        return layer.Py.Contains(kept, key)
            ? layer.Py.GetItem(kept, key)
            : throw PyError.Runtime(KernelNorm.Lost(layer.Py, $"the path for {name} batch stat", path, "the batch stats dict"));
    }

    private static PyTuple Path(PyTuple path, string name) => new([.. path, new PyStr(name)]);

    private static Term Product(Layer layer, PyObject left, PyObject right) => layer.Term(layer.Numpy.Call("matmul", left, right));

    private static Term Unit(Layer layer, Term array) => KernelNorm.Unit(layer, array, PyNone.Value, layer["epsilon"]);
}
