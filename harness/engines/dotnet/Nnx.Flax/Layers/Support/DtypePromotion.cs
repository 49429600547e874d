using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Support;

/// <summary><c>flax.nnx.nn.dtypes</c>: one dtype for all arguments of a layer.</summary>
internal static class DtypePromotion
{
    private const string Module = "flax.nnx.nn.dtypes";

    /// <summary><c>promote_dtype</c>, as layers keep it and programs replace it.</summary>
    public static NativeFunction Function { get; } = new(
        "promote_dtype", Module, "args, /, *, dtype=None, inexact=True",
        static (py, a) => Promote(py, [.. py.Iterate(a[0])], a[1], py.IsTrue(a[2])))
    {
        LooksLikeScript = true,
    };

    /// <summary>The names of the module.</summary>
    public static void Define(ModuleBuilder module) => module
        .Value("promote_dtype", Function)
        .Function("canonicalize_dtype", "*args, dtype=None, inexact=True", static (py, a) =>
            Canonical(py, [.. a.Rest(0)], a[1], py.IsTrue(a[2])));

    /// <summary>Arguments of one dtype, by the layer's own function where it keeps one.</summary>
    public static PyObject[] ByLayer(Layer layer, bool keepsFunction, params PyObject[] values)
    {
        var promoted = keepsFunction
            ? Call(layer.Py, layer["promote_dtype"], values, layer["dtype"])
            : Promote(layer.Py, values, layer["dtype"]);
        return Shapes.Unpack(layer.Py, promoted, values.Length);
    }

    /// <summary>What a promotion function makes of values.</summary>
    public static PyObject Call(Interpreter py, PyObject function, PyObject[] values, PyObject dtype) =>
        py.Call(function, Arguments.Of([new PyTuple(values)], ("dtype", dtype)));

    /// <summary>The arguments as arrays of one dtype; None stays None.</summary>
    public static PyTuple Promote(Interpreter py, PyObject[] values, PyObject dtype, bool inexact = true)
    {
        var target = Canonical(py, values, dtype, inexact);
        var numpy = new UpstreamModule(py, "jax.numpy");
        return new PyTuple([.. values.Select(value => value is PyNone ? value : numpy.Call("asarray", value, target))]);
    }

    /// <summary><c>canonicalize_dtype</c>: the given dtype, or the one that the values promote to.</summary>
    /// <exception cref="PyRaise">ValueError where the dtype has no fractions.</exception>
    public static PyObject Canonical(Interpreter py, PyObject[] values, PyObject dtype, bool inexact = true)
    {
        var numpy = new UpstreamModule(py, "jax.numpy");
        if (dtype is PyNone)
        {
            PyObject[] arrays = [.. values.Where(value => value is not PyNone).Select(value => numpy.Call("asarray", value))];
            dtype = numpy.Call("result_type", arrays);
            if (inexact && !IsInexact(dtype))
            {
                dtype = numpy.Call("promote_types", numpy.Get("float32"), dtype);
            }
        }

        return !inexact || IsInexact(dtype) ? dtype : throw PyError.Value($"Dtype must be inexact: {py.Str(dtype)}");

        bool IsInexact(PyObject type) => py.IsTrue(numpy.Call("issubdtype", type, numpy.Get("inexact")));
    }
}
