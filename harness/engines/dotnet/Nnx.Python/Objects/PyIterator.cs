using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

/// <summary>A native iterator: its class's <c>__next__</c> raises StopIteration where <see cref="TryNext"/> gives null.</summary>
public abstract class PyIterator : PyObject
{
    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Iterator;

    /// <summary>The next value; null at the end, and from then on.</summary>
    public abstract PyObject? TryNext(Interpreter py);
}
