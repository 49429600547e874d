using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>A variable that inner functions capture, as in <c>__closure__</c>.</summary>
internal sealed class PyCell : PyObject
{
    public PyObject? Value;

    public override PyType Type => FunctionTypes.Cell;
}
