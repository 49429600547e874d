using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>What counts as one function: each reading of a bound method makes a new object, but they are the same.</summary>
/// <param name="Function">The function itself.</param>
/// <param name="Self">The object it is bound to; null where it is not bound.</param>
internal readonly record struct FunctionIdentity(PyObject Function, PyObject? Self)
{
    public static FunctionIdentity Of(PyObject function) => function is PyMethod method ? new(method.Function, method.Self) : new(function, null);
}
