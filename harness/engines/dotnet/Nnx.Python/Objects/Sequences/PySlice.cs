using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Sequences;

/// <summary>A <c>slice</c>; its parts may be any values, None where left out.</summary>
/// <param name="start">First index.</param>
/// <param name="stop">Index behind the last.</param>
/// <param name="step">Distance of indices.</param>
public sealed class PySlice(PyObject start, PyObject stop, PyObject step) : PyObject
{
    /// <summary>First index, None where left out.</summary>
    public PyObject Start { get; } = start;

    /// <summary>Index behind the last, None where left out.</summary>
    public PyObject Stop { get; } = stop;

    /// <summary>Distance of indices, None where left out.</summary>
    public PyObject Step { get; } = step;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Slice;
}
