using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Contexts;

/// <summary>A <c>contextlib.ExitStack</c>.</summary>
internal sealed class PyExitStack(PyType type) : PyInstance(type)
{
    /// <summary>What is called at the end with the details of the exception, the last first.</summary>
    public List<PyObject> Callbacks { get; set; } = [];
}
