using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Typing;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary><c>list[int]</c> and its like.</summary>
internal static class GenericAliases
{
    /// <summary>The body of <c>__class_getitem__</c>.</summary>
    public static PyObject Subscript(Interpreter py, BoundArguments a) =>
        new PyGenericAlias((PyType)a[0], a[1] as PyTuple ?? new PyTuple(a[1]));
}
