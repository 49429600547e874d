using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training;

/// <summary>Functions that Flax's training library calls through their modules, as the program sees them.</summary>
internal static class Imported
{
    private const string Numpy = "jax.numpy";

    /// <summary>Calls a function of a module.</summary>
    public static PyObject Call(Interpreter py, string module, string name, params PyObject[] arguments) =>
        py.CallMethod(py.Import(module), name, arguments);

    /// <summary>Calls a function of <c>flax.nnx</c>.</summary>
    public static PyObject Nnx(Interpreter py, string name, params PyObject[] arguments) => Call(py, "flax.nnx", name, arguments);

    /// <summary><c>jnp.array(0, dtype=…)</c>.</summary>
    public static PyObject Zero(Interpreter py, string dtype)
    {
        var numpy = py.Import(Numpy);
        return py.Call(py.GetAttribute(numpy, "array"), new CallArguments([PyInt.Of(0), py.GetAttribute(numpy, dtype)], ["dtype"]));
    }
}
