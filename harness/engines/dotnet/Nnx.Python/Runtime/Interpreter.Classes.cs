using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary><c>isinstance(value, type)</c> for a plain class.</summary>
    public static bool IsInstance(PyObject value, PyType type) => value.Type.IsSubclassOf(type);
}
