using Nnx.Flax.Layers.Support;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Normalization;

/// <summary>What normalisations of a layer's kernels have in common.</summary>
internal static class KernelNorm
{
    /// <summary>An array over its length along axes.</summary>
    public static Term Unit(Layer layer, Term array, PyObject axes, PyObject epsilon)
    {
        var squares = (array * array).MethodNamed("sum", [], ("axis", axes), ("keepdims", PyBool.True));
        return array * layer.Term(layer.Lax.Call("rsqrt", squares + layer.Term(epsilon)));
    }

    /// <summary>Paths and Variables of the wrapped layer.</summary>
    public static IEnumerable<(PyTuple Path, PyObject Variable)> Variables(Layer layer, bool onlyParams)
    {
        var py = layer.Py;
        PyObject[] filters = onlyParams ? [py.TypeOf(VariableClasses.Param)] : [];
        var state = layer.Nnx.Call("state", [layer["layer_instance"], .. filters]);
        return py.Iterate(layer.Nnx.Call("to_flat_state", state)).ToArray()
            .Select(entry => Shapes.Unpack(py, entry, 2)).Select(static pair => ((PyTuple)pair[0], pair[1]));
    }

    /// <summary>What a missing entry of a dict by path says.</summary>
    public static string Lost(Interpreter py, string what, PyTuple path, string where) =>
        $"Could not find {what} corresponding to the param {py.Str(path)} in {where}. Parameters of the layer_instance should not change!";
}
