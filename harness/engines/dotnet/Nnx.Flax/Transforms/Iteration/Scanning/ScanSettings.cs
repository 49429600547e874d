using Nnx.Jax.Transforms;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>The options of <c>nnx.scan</c>.</summary>
/// <param name="InAxes">Axes of the arguments, a prefix; <c>Carry</c> for what goes from step to step.</param>
/// <param name="OutAxes">Axes of the results, a prefix.</param>
/// <param name="Metadata">What partitioned Variables are told of the axis.</param>
/// <param name="ForJax">Options that <c>jax.lax.scan</c> takes as they are.</param>
internal sealed record ScanSettings(
    PyObject InAxes, PyObject OutAxes, PyObject Metadata, ScanOptions ForJax)
{
    /// <summary>Which argument is the carry.</summary>
    public CarryPlace In { get; init; } = CarryPlace.None;

    /// <summary>Which result is the carry.</summary>
    public CarryPlace Out { get; init; } = CarryPlace.None;
}
