using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>A Variable as whoever records values of programs sees it.</summary>
public interface IObservedVariable
{
    /// <summary>The value as programs read it.</summary>
    PyObject Observe(Interpreter py);
}
