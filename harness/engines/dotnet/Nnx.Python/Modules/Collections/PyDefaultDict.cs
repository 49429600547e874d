using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;

namespace Nnx.Python.Modules.Collections;

/// <summary>A <c>collections.defaultdict</c>.</summary>
internal sealed class PyDefaultDict(PyType type) : PyDictInstance(type)
{
    /// <summary>Makes the value of a key that is not there; null where there is none.</summary>
    public PyObject? Factory { get; set; }
}
