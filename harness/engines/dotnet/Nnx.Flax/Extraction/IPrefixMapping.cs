using Nnx.Flax.Variables;
using Nnx.Python.Objects;

namespace Nnx.Flax.Extraction;

/// <summary>A prefix that differs from Variable to Variable of one node, as <c>StateAxes</c> and <c>DiffState</c> do.</summary>
internal interface IPrefixMapping
{
    /// <summary>The prefix of a Variable.</summary>
    PyObject MapPrefix(FlaxContext flax, PyTuple path, FlaxVariable variable);
}
