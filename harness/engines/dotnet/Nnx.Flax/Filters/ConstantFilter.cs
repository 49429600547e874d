using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>Everything</c> or <c>Nothing</c>.</summary>
/// <param name="type">Its class.</param>
/// <param name="everything">Whether all leaves pass, or none.</param>
internal sealed class ConstantFilter(PyType type, bool everything) : FilterObject(type)
{
    /// <inheritdoc/>
    public override PyObject Identity => PyTuple.Empty;

    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) => everything;

    /// <inheritdoc/>
    public override string Show(Interpreter py) => everything ? "Everything()" : "Nothing()";
}
