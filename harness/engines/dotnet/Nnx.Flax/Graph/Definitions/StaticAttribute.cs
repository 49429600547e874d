using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>A value that is part of the structure (<c>Static</c>).</summary>
/// <param name="Value">The value.</param>
internal sealed record StaticAttribute(PyObject Value) : GraphAttribute;
