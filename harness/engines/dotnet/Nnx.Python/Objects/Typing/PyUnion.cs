using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Typing;

/// <summary><c>int | str</c>.</summary>
/// <param name="members">Its members, each once, at least two.</param>
internal sealed class PyUnion(PyTuple members) : PyObject
{
    public PyTuple Members { get; } = members;

    public override PyType Type => BuiltinTypes.Union;
}
