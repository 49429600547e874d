using Nnx.Python.Objects;

namespace Nnx.Optax.Transformations;

/// <summary>What an update gives.</summary>
/// <param name="Updates">The transformed updates.</param>
/// <param name="State">The next state.</param>
internal readonly record struct Step(PyObject Updates, PyObject State)
{
    /// <summary>As a program gets it.</summary>
    public PyTuple ToTuple() => new(Updates, State);
}
