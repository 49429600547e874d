using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms.Bodies;

/// <summary>A function that is to be traced for a loop or a branch.</summary>
/// <param name="Callable">What is called with the positional arguments.</param>
/// <param name="Origin">The program's function behind it, whose traces are kept.</param>
/// <param name="Kind">What it is traced for; <c>scan</c>, <c>while_cond</c>.</param>
internal sealed record BodyFunction(PyObject Callable, PyObject Origin, string Kind)
{
    public BodyFunction(PyObject callable, string kind)
        : this(callable, callable, kind)
    {
    }
}
