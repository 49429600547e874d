using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration;

/// <summary>The options of <c>nnx.vmap</c> and <c>nnx.pmap</c>.</summary>
/// <param name="InAxes">Axes of the arguments, a prefix.</param>
/// <param name="OutAxes">Axes of the results, a prefix.</param>
/// <param name="Metadata">What partitioned Variables are told of the axis.</param>
internal sealed record VmapSettings(PyObject InAxes, PyObject OutAxes, PyObject Metadata)
{
    /// <summary>The axis's name for collectives; null where it has none.</summary>
    public string? AxisName { get; init; }

    /// <summary>The axis's size; null to be taken from the arguments.</summary>
    public int? AxisSize { get; init; }

    /// <summary>Reads an option that is a text or None.</summary>
    public static string? Name(PyObject? option) => option is PyStr name ? name.Value : null;

    /// <summary>Reads an option that is an int or None.</summary>
    public static int? Size(PyObject? option) => option is PyInt { IsSmall: true } size ? (int)size.Small : null;
}
